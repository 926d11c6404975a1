namespace Carnet.ContactFormats.Csv;

/// <summary>Our own table: all fields, in plain English names that <see cref="HeaderNames"/> reads again.</summary>
internal static class GenericColumns
{
    public static CsvLayout Layout { get; } = CsvLayout.Of(
    [
        new("Name prefix", c => c.Prefix),
        new("First name", c => c.GivenName),
        new("Middle name", c => c.AdditionalNames),
        new("Last name", c => c.FamilyName),
        new("Name suffix", c => c.Suffix),
        new("Display name", c => c.FormattedName),
        new("Nickname", c => c.Nickname),
        new("Phonetic first name", c => c.PhoneticGivenName),
        new("Phonetic last name", c => c.PhoneticFamilyName),
        new("Phonetic company", c => c.PhoneticOrganization),
        new("Company", c => c.Organization),
        new("Department", c => c.Department),
        new("Job title", c => c.JobTitle),
        new("Role", c => c.Role),
        .. CsvColumn.Of(4, c => c.Emails, ("Email #", v => v.Value, true), ("Email # type", CsvColumn.Word, false)),
        .. CsvColumn.Of(6, c => c.Phones, ("Phone #", v => v.Value, true), ("Phone # type", CsvColumn.Word, false)),
        .. CsvColumn.Of(
            3, c => c.Addresses,
            ("Address # street", a => a.Street, false),
            ("Address # extended address", a => a.Extended, false),
            ("Address # PO box", a => a.PoBox, false),
            ("Address # postal code", a => a.PostalCode, false),
            ("Address # city", a => a.City, false),
            ("Address # region", a => a.Region, false),
            ("Address # country", a => a.Country, false),
            ("Address # country code", a => a.CountryCode, false),
            ("Address # type", CsvColumn.Word, false)),
        .. CsvColumn.Of(3, c => c.Urls, ("Website #", v => v.Value, true), ("Website # type", CsvColumn.Word, false)),
        .. CsvColumn.Of(3, c => c.InstantMessages, ("IM #", v => v.Value, true), ("IM # service", v => v.Service, false), ("IM # type", CsvColumn.Word, false)),
        new("Birthday", c => c.Birthday?.ToString() ?? ""),
        new("Anniversary", c => c.Anniversary?.ToString() ?? ""),
        .. CsvColumn.Of(3, c => c.OtherDates, ("Event #", d => d.Date.ToString(), true), ("Event # type", d => d.Label, false)),
        .. CsvColumn.Of(4, c => c.Related, ("Relation #", r => r.Name, true), ("Relation # type", r => r.Label, false)),
        new("Notes", c => c.Notes),
        new("Language", c => c.Language),
        new("Gender", c => c.Gender),
        new("Categories", c => string.Join(';', c.Categories)),
        new("Photo", c => c.Photo?.Uri ?? ""),
        .. CsvColumn.Of(5, c => c.Custom, ("Custom field #", x => x.Value, true), ("Custom field # type", x => x.Label, false)),
    ]);
}
