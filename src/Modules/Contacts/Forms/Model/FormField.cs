using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>A field that is one text, shown in one input.</summary>
internal sealed record FormField(string Name, Func<ContactData, string> Get, Func<ContactData, string, ContactData> Set)
{
    /// <summary>Characters; longer ones are refused unless the card had them.</summary>
    public int Longest { get; init; } = 1_000;
}

/// <summary>The table of fields that are one text.</summary>
internal static class FormFields
{
    public static IReadOnlyList<FormField> All { get; } =
    [
        new("prefix", c => c.Prefix, (c, v) => c with { Prefix = v }),
        new("given", c => c.GivenName, (c, v) => c with { GivenName = v }),
        new("additional", c => c.AdditionalNames, (c, v) => c with { AdditionalNames = v }),
        new("family", c => c.FamilyName, (c, v) => c with { FamilyName = v }),
        new("suffix", c => c.Suffix, (c, v) => c with { Suffix = v }),
        new("nickname", c => c.Nickname, (c, v) => c with { Nickname = v }),
        new("phonetic-given", c => c.PhoneticGivenName, (c, v) => c with { PhoneticGivenName = v }),
        new("phonetic-family", c => c.PhoneticFamilyName, (c, v) => c with { PhoneticFamilyName = v }),
        new("phonetic-company", c => c.PhoneticOrganization, (c, v) => c with { PhoneticOrganization = v }),
        new("displayed", OwnFormattedName, (c, v) => c with { FormattedName = v }),
        new("company", c => c.Organization, (c, v) => c with { Organization = v }),
        new("department", c => c.Department, (c, v) => c with { Department = v }),
        new("title", c => c.JobTitle, (c, v) => c with { JobTitle = v }),
        new("role", c => c.Role, (c, v) => c with { Role = v }),
        new("notes", c => c.Notes, (c, v) => c with { Notes = v }) { Longest = 100_000 },
        new("language", c => c.Language, (c, v) => c with { Language = v }) { Longest = 35 },
        new("categories", c => string.Join(", ", c.Categories), (c, v) => c with { Categories = Words(v) }),
        new("organization", c => c.IsOrganization ? "true" : "false", (c, v) => c with { IsOrganization = v == "true" }),
    ];

    // Composed from the parts it needs no input of its own: it follows them.
    private static string OwnFormattedName(ContactData contact) =>
        contact.FormattedName == AutomaticName(contact) ? "" : contact.FormattedName;

    /// <summary>What FN is when nobody wrote one.</summary>
    public static string AutomaticName(ContactData contact) =>
        ContactNames.Full(contact) is { Length: > 0 } name ? name : ContactNames.WithoutPerson(contact);

    private static ValueList<string> Words(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToValueList();
}
