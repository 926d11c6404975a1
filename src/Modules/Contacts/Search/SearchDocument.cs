using Carnet.ContactFormats;
using Carnet.Contacts.Cards;

namespace Carnet.Contacts.Search;

/// <summary>
/// What full-text search knows of a contact: folded words (lower case, no diacritics), one column per kind of field.
/// SQLite indexes it with FTS5 by triggers, PostgreSQL with a generated tsvector; both see the same text.
/// </summary>
public sealed class SearchDocument
{
    /// <summary>FTS5 wants a whole number.</summary>
    public long Number { get; private init; }

    public Guid ContactId { get; internal init; }
    public string Names { get; private set; } = "";
    public string Companies { get; private set; } = "";
    public string Emails { get; private set; } = "";
    public string Phones { get; private set; } = "";
    public string Places { get; private set; } = "";
    public string Notes { get; private set; } = "";

    /// <summary><see cref="BookWords"/>.</summary>
    public string Books { get; private set; } = "";

    internal void Stand(IEnumerable<Guid> bookIds) => Books = string.Join(' ', bookIds.Select(BookWords.Of));

    internal void Take(ContactData data, string[] formattedNames, IEnumerable<ContactPhone> phones)
    {
        Names = Words([data.FormattedName, .. formattedNames, data.Prefix, data.GivenName, data.AdditionalNames, data.FamilyName, data.Suffix, data.Nickname, data.PhoneticGivenName, data.PhoneticFamilyName]);
        Companies = Words(data.Organization, data.PhoneticOrganization, data.Department, data.JobTitle, data.Role);
        Emails = Words([.. data.Emails.Select(e => e.Value), .. data.InstantMessages.Select(i => i.Value), .. data.Urls.Select(u => u.Value)]);
        Phones = string.Join(' ', phones.SelectMany(Notations).Distinct());
        Places = Words([.. data.Addresses.SelectMany(a => new[] { a.Street, a.Extended, a.PoBox, a.City, a.Region, a.PostalCode, a.Country })]);
        Notes = Words([data.Notes, .. data.Custom.SelectMany(c => new[] { c.Label, c.Value }), .. data.Categories, .. data.Related.Select(r => r.Name)]);
    }

    /// <summary>Folded words of several texts, each word once.</summary>
    internal static string Words(params string[] texts) =>
        string.Join(' ', texts.SelectMany(SearchWords.Of).Distinct());

    // Found by the digits as typed (0327…), by the international form (33327…) and by the end people remember.
    private static IEnumerable<string> Notations(ContactPhone phone)
    {
        if (phone.Digits.Length > 0)
            yield return phone.Digits;
        if (phone.E164 is { } e164)
            yield return e164[1..];
    }
}
