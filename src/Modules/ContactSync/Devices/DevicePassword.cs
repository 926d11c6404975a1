using System.Security.Cryptography;
using System.Text;

namespace Carnet.ContactSync.Devices;

/// <summary>Passwords made for devices: 80 random bits, easy to type on a phone. So much chance needs no slow hash.</summary>
internal static class DevicePassword
{
    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int Groups = 4, GroupLength = 4;

    /// <returns>Four groups of four, joined by hyphens.</returns>
    public static string New() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>The same with and without hyphens and spaces, in either case.</summary>
    public static byte[] Hash(string password) => SHA256.HashData(Encoding.UTF8.GetBytes(Plain(password)));

    /// <summary>Whether it can be one at all; anything else is an account's password.</summary>
    public static bool IsLike(string password) => Plain(password) is { Length: Groups * GroupLength } plain && plain.All(Alphabet.Contains);

    private static string Plain(string password) => password.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
}
