using System.Globalization;

namespace Carnet.ContactFormats;

/// <summary>One line of a contact's history: a field's stable id and how its content reads.</summary>
public sealed record ContactField(string Id, Func<ContactData, string> Text)
{
    internal Func<ContactData, ContactData, ContactData> CopyFrom { get; init; } = (current, _) => current;

    internal Func<ContactData, object?> Value { get; init; } = contact => contact;
}

/// <summary>A field that differs, with both readings.</summary>
public sealed record FieldChange(string FieldId, string Before, string After);

/// <summary>All fields of a contact as a flat list, for showing differences and restoring one field.</summary>
public static class ContactFields
{
    public static IReadOnlyList<ContactField> All { get; } =
    [
        Text("prefix", c => c.Prefix, (c, v) => c with { Prefix = v }),
        Text("givenName", c => c.GivenName, (c, v) => c with { GivenName = v }),
        Text("additionalNames", c => c.AdditionalNames, (c, v) => c with { AdditionalNames = v }),
        Text("familyName", c => c.FamilyName, (c, v) => c with { FamilyName = v }),
        Text("suffix", c => c.Suffix, (c, v) => c with { Suffix = v }),
        Text("formattedName", c => c.FormattedName, (c, v) => c with { FormattedName = v }),
        Text("nickname", c => c.Nickname, (c, v) => c with { Nickname = v }),
        Text("phoneticGivenName", c => c.PhoneticGivenName, (c, v) => c with { PhoneticGivenName = v }),
        Text("phoneticFamilyName", c => c.PhoneticFamilyName, (c, v) => c with { PhoneticFamilyName = v }),
        Text("phoneticOrganization", c => c.PhoneticOrganization, (c, v) => c with { PhoneticOrganization = v }),
        Text("organization", c => c.Organization, (c, v) => c with { Organization = v }),
        Text("department", c => c.Department, (c, v) => c with { Department = v }),
        Text("jobTitle", c => c.JobTitle, (c, v) => c with { JobTitle = v }),
        Text("role", c => c.Role, (c, v) => c with { Role = v }),
        Flag("isOrganization", c => c.IsOrganization, (c, v) => c with { IsOrganization = v }),
        Flag("isGroup", c => c.IsGroup, (c, v) => c with { IsGroup = v }),
        List("emails", c => c.Emails, (c, v) => c with { Emails = v }, FieldTexts.Of),
        List("phones", c => c.Phones, (c, v) => c with { Phones = v }, FieldTexts.Of),
        List("urls", c => c.Urls, (c, v) => c with { Urls = v }, FieldTexts.Of),
        List("instantMessages", c => c.InstantMessages, (c, v) => c with { InstantMessages = v }, FieldTexts.Of),
        List("addresses", c => c.Addresses, (c, v) => c with { Addresses = v }, FieldTexts.Of),
        Field("birthday", c => c.Birthday, (c, v) => c with { Birthday = v }, date => date?.ToString() ?? ""),
        Field("anniversary", c => c.Anniversary, (c, v) => c with { Anniversary = v }, date => date?.ToString() ?? ""),
        List("otherDates", c => c.OtherDates, (c, v) => c with { OtherDates = v }, date => FieldTexts.Labelled(date.Label, date.Date.ToString())),
        List("related", c => c.Related, (c, v) => c with { Related = v }, related => FieldTexts.Labelled(related.Label, related.Name)),
        Text("notes", c => c.Notes, (c, v) => c with { Notes = v }),
        Text("language", c => c.Language, (c, v) => c with { Language = v }),
        Field("categories", c => c.Categories, (c, v) => c with { Categories = v }, categories => string.Join(", ", categories)),
        Field("photo", c => c.Photo, (c, v) => c with { Photo = v }, FieldTexts.Of),
        List("custom", c => c.Custom, (c, v) => c with { Custom = v }, custom => FieldTexts.Labelled(custom.Label, custom.Value)),
        Text("gender", c => c.Gender, (c, v) => c with { Gender = v }),
        Text("timeZone", c => c.TimeZone, (c, v) => c with { TimeZone = v }),
        Text("geo", c => c.Geo, (c, v) => c with { Geo = v }),
        Text("calendarUri", c => c.CalendarUri, (c, v) => c with { CalendarUri = v }),
        Text("key", c => c.Key, (c, v) => c with { Key = v }),
    ];

    /// <summary>The fields that differ, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<FieldChange> Compare(ContactData before, ContactData after) =>
        [.. All.Where(f => !Equals(f.Value(before), f.Value(after))).Select(f => new FieldChange(f.Id, f.Text(before), f.Text(after)))];

    /// <summary><paramref name="current"/> with one field as it was in <paramref name="past"/>.</summary>
    /// <exception cref="ArgumentException">No field has this id.</exception>
    public static ContactData Restore(ContactData current, ContactData past, string fieldId)
    {
        var field = All.FirstOrDefault(f => f.Id == fieldId) ?? throw new ArgumentException($"There is no field '{fieldId}'.", nameof(fieldId));
        return field.CopyFrom(current, past);
    }

    private static ContactField Text(string id, Func<ContactData, string> get, Func<ContactData, string, ContactData> set) => Field(id, get, set, text => text);

    private static ContactField Flag(string id, Func<ContactData, bool> get, Func<ContactData, bool, ContactData> set) =>
        Field(id, get, set, flag => flag.ToString(CultureInfo.InvariantCulture).ToLowerInvariant());

    private static ContactField List<T>(string id, Func<ContactData, ValueList<T>> get, Func<ContactData, ValueList<T>, ContactData> set, Func<T, string> text) =>
        Field(id, get, set, list => string.Join('\n', list.Select(text)));

    private static ContactField Field<T>(string id, Func<ContactData, T> get, Func<ContactData, T, ContactData> set, Func<T, string> text) =>
        new(id, contact => text(get(contact))) { Value = contact => get(contact), CopyFrom = (current, past) => set(current, get(past)) };
}
