using System.Net;
using Carnet.Modularity.Errors;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;

namespace Carnet.Web.Sessions;

/// <summary>A person's try to sign in on the page: the password check behind a limit per address.</summary>
public sealed class SignIn(PasswordCheck passwords, TryLimits limits)
{
    public const string Locked = "After too many wrong passwords this account is locked. Please try again in {0} minutes.";

    /// <exception cref="InvalidException">Wrong, locked or too many tries, in words for the person.</exception>
    public async Task<User> Try(string login, string password, IPAddress? address, CancellationToken cancel)
    {
        if (!limits.TakeSignIn(address))
            throw Refusal.Of(null, "There were too many tries from your address. Please wait a few minutes.");
        var answer = await passwords.Check(login, password, cancel);
        if (answer.User is { } user)
        {
            limits.GiveSignInBack(address);
            return user;
        }
        throw answer.LockedFor is { } wait
            ? Refusal.Of(null, Locked, Minutes(wait))
            : Refusal.Of(null, "Login or password is wrong.");
    }

    public static int Minutes(TimeSpan wait) => (int)Math.Ceiling(wait.TotalMinutes);
}
