namespace Carnet.ContactFormats.Csv;

/// <summary>The columns of Google Contacts since 2024. Instant messaging has none there and becomes a custom field.</summary>
internal static class GoogleColumns
{
    public static CsvLayout Layout { get; } = CsvLayout.Of(
    [
        new("First Name", c => c.GivenName),
        new("Middle Name", c => c.AdditionalNames),
        new("Last Name", c => c.FamilyName),
        new("Phonetic First Name", c => c.PhoneticGivenName),
        new("Phonetic Middle Name", _ => ""),
        new("Phonetic Last Name", c => c.PhoneticFamilyName),
        new("Name Prefix", c => c.Prefix),
        new("Name Suffix", c => c.Suffix),
        new("Nickname", c => c.Nickname),
        new("File As", _ => ""),
        new("Organization Name", c => c.Organization),
        new("Organization Title", c => c.JobTitle),
        new("Organization Department", c => c.Department),
        new("Birthday", c => Date(c.Birthday)),
        new("Notes", c => c.Notes),
        new("Photo", c => c.Photo?.Uri ?? ""),
        new("Labels", c => string.Join(" ::: ", [.. c.Categories, "* myContacts"])),
        .. CsvColumn.Of(4, c => c.Emails, ("E-mail # - Label", CsvColumn.Word, false), ("E-mail # - Value", v => v.Value, true)),
        .. CsvColumn.Of(6, c => c.Phones, ("Phone # - Label", CsvColumn.Word, false), ("Phone # - Value", v => v.Value, true)),
        .. CsvColumn.Of(
            3, c => c.Addresses,
            ("Address # - Label", CsvColumn.Word, false),
            ("Address # - Formatted", a => a.Formatted, false),
            ("Address # - Street", a => a.Street, false),
            ("Address # - City", a => a.City, false),
            ("Address # - PO Box", a => a.PoBox, false),
            ("Address # - Region", a => a.Region, false),
            ("Address # - Postal Code", a => a.PostalCode, false),
            ("Address # - Country", CsvColumn.Country, false),
            ("Address # - Extended Address", a => a.Extended, false)),
        .. CsvColumn.Of(4, c => c.Related, ("Relation # - Label", r => r.Label, false), ("Relation # - Value", r => r.Name, true)),
        .. CsvColumn.Of(3, c => c.Urls, ("Website # - Label", CsvColumn.Word, false), ("Website # - Value", v => v.Value, true)),
        .. CsvColumn.Of(4, Events, ("Event # - Label", d => d.Label, false), ("Event # - Value", d => Date(d.Date), true)),
        .. CsvColumn.Of(6, Customs, ("Custom Field # - Label", x => x.Label, false), ("Custom Field # - Value", x => x.Value, true)),
    ]);

    // Google writes a birthday without year with a blank in front, so that no spreadsheet takes it for a formula.
    private static string Date(PartialDate? date) => date is null ? "" : date.HasYear || date.Text.Length > 0 ? date.ToString() : $" {date}";

    private static IReadOnlyList<ContactDate> Events(ContactData contact) =>
        contact.Anniversary is { } day ? [new ContactDate { Label = "Anniversary", Date = day }, .. contact.OtherDates] : contact.OtherDates;

    private static IReadOnlyList<ContactCustom> Customs(ContactData contact) =>
        [.. contact.Custom, .. contact.InstantMessages.Select(m => new ContactCustom { Label = m.Service.Length > 0 ? m.Service : "IM", Value = m.Value })];
}
