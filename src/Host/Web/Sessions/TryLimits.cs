using System.Net;

namespace Carnet.Web.Sessions;

/// <summary>
/// How often one network address may fail to sign in, or ask for a password mail. Only failures count: a whole office may
/// stand behind one address. Per node; accounts themselves are locked in the database, for all nodes.
/// </summary>
public sealed class TryLimits(TimeProvider clock)
{
    private const int FailedSignIns = 50, PasswordMails = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly TryWindow _signIns = new(FailedSignIns, Window, clock);
    private readonly TryWindow _mails = new(PasswordMails, Window, clock);

    /// <summary>Before the password is looked at: tries at the same moment must not all pass.</summary>
    public bool TakeSignIn(IPAddress? address) => _signIns.Take(Key(address));

    /// <summary>The password was right.</summary>
    public void GiveSignInBack(IPAddress? address) => _signIns.GiveBack(Key(address));

    public bool TakePasswordMail(IPAddress? address) => _mails.Take(Key(address));

    // One subscriber owns a whole IPv6 /64.
    private static string Key(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };
}
