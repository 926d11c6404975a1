using System.Text.RegularExpressions;

namespace Carnet.ContactSharing.Mailed;

/// <summary>Somebody the current user wrote to.</summary>
/// <param name="Name">As the mail called him; may be empty.</param>
public sealed partial record MailedAddress(string Address, string Name)
{
    // RFC 5321 4.5.3.1.3: a path has at most 256 octets, with its two brackets.
    private const int MostCharacters = 254, MostOfName = 200;

    /// <summary>For comparing; two spellings of one address are one.</summary>
    public string Key => Address.ToLowerInvariant();

    /// <returns>Null when the text is no address of one mailbox.</returns>
    public static MailedAddress? Of(string? address, string? name)
    {
        var text = (address ?? "").Trim();
        var called = (name ?? "").Trim().Replace("\0", "", StringComparison.Ordinal);
        return text.Length <= MostCharacters && Mailbox().IsMatch(text) ? new MailedAddress(text, called.Length <= MostOfName ? called : called[..MostOfName]) : null;
    }

    [GeneratedRegex(@"^[^@\s<>"",;\p{C}]+@[^@\s<>"",;\p{C}]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Mailbox();
}

/// <summary>Whether addresses this person writes to are collected.</summary>
public sealed record MailedPreferences
{
    public bool Collects { get; init; } = true;
}
