using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Words;

/// <summary>The fields of a contact's history in the reader's language.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        ["prefix"] = "Title before the name",
        ["givenName"] = "First name",
        ["additionalNames"] = "Middle names",
        ["familyName"] = "Last name",
        ["suffix"] = "Suffix",
        ["formattedName"] = "Displayed name",
        ["nickname"] = "Nickname",
        ["phoneticGivenName"] = "Phonetic first name",
        ["phoneticFamilyName"] = "Phonetic last name",
        ["phoneticOrganization"] = "Phonetic company",
        ["organization"] = "Company",
        ["department"] = "Department",
        ["jobTitle"] = "Job title",
        ["role"] = "Role",
        ["isOrganization"] = "Is a company",
        ["isGroup"] = "Is a list",
        ["emails"] = "E-mail",
        ["phones"] = "Phone",
        ["urls"] = "Web",
        ["instantMessages"] = "Messenger",
        ["addresses"] = "Addresses",
        ["birthday"] = "Birthday",
        ["anniversary"] = "Anniversary",
        ["otherDates"] = "Dates",
        ["related"] = "Related persons",
        ["notes"] = "Notes",
        ["language"] = "Language",
        ["categories"] = "Categories",
        ["photo"] = "Picture",
        ["custom"] = "Own fields",
        ["gender"] = "Gender",
        ["timeZone"] = "Time zone",
        ["geo"] = "Position",
        ["calendarUri"] = "Calendar",
        ["key"] = "Key",
    };

    /// <param name="fieldId">An id of <see cref="ContactFormats.ContactFields"/>; the id itself when it is newer than this table.</param>
    public static string Of(Texts<ContactsModule> texts, string fieldId) => Keys.TryGetValue(fieldId, out var key) ? texts[key] : fieldId;
}
