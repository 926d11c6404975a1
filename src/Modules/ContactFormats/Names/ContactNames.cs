namespace Carnet.ContactFormats;

/// <summary>How a contact is called in lists, and where it sorts.</summary>
public static class ContactNames
{
    /// <summary>"Ludwig van Beethoven"; a company's name, nickname, e-mail, phone or the notes' first line where there is no person; "" for an empty contact.</summary>
    public static string FirstLast(ContactData contact) => IsPerson(contact) ? Person(contact) : Unnamed(contact);

    /// <summary>"van Beethoven, Ludwig", with the same fallbacks. Chinese, Japanese and Korean names have the family name first in either order, without a comma.</summary>
    public static string LastFirst(ContactData contact)
    {
        if (!IsPerson(contact))
            return Unnamed(contact);
        if (PersonNames.IsFamilyFirst(contact))
            return Person(contact);
        var given = Join(" ", contact.GivenName, contact.AdditionalNames);
        return Join(", ", contact.FamilyName, given, contact.Suffix);
    }

    /// <summary>The text to sort by in first-name order: give it to <see cref="SortKey"/>.</summary>
    public static string SortKeyFirstLast(ContactData contact) => IsPerson(contact)
        ? Join(" ", PersonNames.SortableGiven(contact), contact.AdditionalNames, PersonNames.SortableFamily(contact))
        : Unnamed(contact);

    /// <summary>The text to sort by in family-name order, lower-case particles (van, von, de, du …) skipped.</summary>
    public static string SortKeyLastFirst(ContactData contact) => IsPerson(contact)
        ? Join(" ", PersonNames.SortableFamily(contact), PersonNames.SortableGiven(contact), contact.AdditionalNames)
        : Unnamed(contact);

    /// <summary>Folded so that an ordinal comparison sorts sensibly: no diacritics, lower case, no punctuation, digits kept.</summary>
    public static string SortKey(string text) => SortKeys.Of(text);

    /// <summary>The letter of the alphabet rail for a sort key: "A".."Z", another script's own letter ("Α", "Б", "か", "漢"), or "#".</summary>
    public static string Initial(string sortKey) => SortKeys.Initial(sortKey);

    /// <summary>The whole name as on a letter: prefix, given, additional, family, suffix; "" without a person.</summary>
    public static string Full(ContactData contact) => PersonNames.IsFamilyFirst(contact)
        ? Join(" ", contact.FamilyName, contact.GivenName)
        : Join(" ", contact.Prefix, contact.GivenName, contact.AdditionalNames, contact.FamilyName, contact.Suffix);

    /// <summary>What to call a contact that has no person's name, from whatever it has.</summary>
    public static string WithoutPerson(ContactData contact) =>
        Candidates(contact).Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0) ?? "";

    private static IEnumerable<string> Candidates(ContactData contact) =>
    [
        contact.Organization, contact.Nickname, .. contact.Emails.Select(e => e.Value), .. contact.Phones.Select(p => p.Value),
        .. contact.InstantMessages.Select(m => m.Value), .. contact.Urls.Select(u => u.Value), contact.Notes.Trim().Split('\n')[0],
    ];

    private static bool IsPerson(ContactData contact) =>
        !contact.IsGroup && !(contact.IsOrganization && contact.Organization.Length > 0) && (contact.GivenName.Length > 0 || contact.FamilyName.Length > 0 || contact.AdditionalNames.Length > 0);

    private static string Person(ContactData contact) => PersonNames.IsFamilyFirst(contact)
        ? Join(" ", contact.FamilyName, contact.GivenName)
        : Join(" ", contact.GivenName, contact.AdditionalNames, contact.FamilyName, contact.Suffix);

    private static string Unnamed(ContactData contact)
    {
        if (contact.IsOrganization && contact.Organization.Length > 0)
            return contact.Organization;
        return contact.FormattedName.Length > 0 ? contact.FormattedName : WithoutPerson(contact);
    }

    private static string Join(string separator, params IEnumerable<string> parts) => string.Join(separator, parts.Where(p => p.Length > 0));
}
