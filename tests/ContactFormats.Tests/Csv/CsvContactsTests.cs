using System.Text;
using Carnet.ContactFormats.Csv;
using Carnet.ContactFormats.Tests.Contacts;

namespace Carnet.ContactFormats.Tests.Csv;

public sealed class CsvContactsTests
{
    private static readonly ContactData Ada = new()
    {
        Prefix = "Dr.", GivenName = "Ada", AdditionalNames = "King", FamilyName = "Lovelace", Suffix = "PhD", Nickname = "Al", PhoneticFamilyName = "L",
        Organization = "Acme, Inc.", Department = "R&D", JobTitle = "Boss",
        Emails = [new() { Value = "a@x", Kind = "work", IsPreferred = true }, new() { Value = "b@x", Kind = "home" }],
        Phones = [new() { Value = "+33 6 12", Kind = "mobile" }, new() { Value = "0327", Kind = "workfax" }, new() { Value = "0328", Label = "Boat" }],
        Addresses = [new() { Street = "1, Main \"St\"\nBack", City = "Town", PostalCode = "1", Region = "R", Country = "France", PoBox = "B", Extended = "E", Kind = "work" }],
        Urls = [new() { Value = "https://x", Kind = "homepage" }],
        Birthday = new(null, 2, 29), Anniversary = new(1999, 12, 31), OtherDates = [new() { Label = "Hired", Date = new(2001, 2, 3) }],
        Related = [new() { Label = "spouse", Name = "Jo" }], Notes = "one\ntwo", Categories = ["A", "B"], Custom = [new() { Label = "Shoe", Value = "42" }],
    };

    [Theory]
    [InlineData(CsvDialect.Generic)]
    [InlineData(CsvDialect.Google)]
    public void What_is_written_is_read_again(CsvDialect dialect)
    {
        var table = Tables.Open(Tables.Write(dialect, Ada));
        Assert.Equal(dialect, table.Dialect);
        Assert.Empty(ContactFields.Compare(Ada, Assert.Single(table.Records()).Contact!));
    }

    [Fact]
    public void A_generic_table_holds_every_field_but_the_picture()
    {
        var full = ContactRoundTripTests.Full;
        var read = Assert.Single(Tables.Open(Tables.Write(CsvDialect.Generic, full)).Records()).Contact!;
        Assert.Equal(full.Emails, read.Emails);
        Assert.Equal(full.InstantMessages.Select(m => m.Value), read.InstantMessages.Select(m => m.Value));
        Assert.Equal(full.Phones.Select(p => p.Value), read.Phones.Select(p => p.Value));
        Assert.Equal(full.Language, read.Language);
    }

    [Fact]
    public void Outlook_s_columns_are_Outlook_s()
    {
        var header = Encoding.UTF8.GetString(Tables.Write(CsvDialect.OutlookClassic)).Trim('\uFEFF').TrimEnd().Split(',');
        Assert.Equal(92, header.Length);
        Assert.Equal(["Title", "First Name", "Web Page"], [header[0], header[1], header[^1]]);
        var sample = Tables.Open(Samples.Csv("derived_outlook_classic_en_cp1252.csv"));
        Assert.Equal(sample.Columns, header);
    }

    [Fact]
    public void Google_s_columns_begin_as_Google_s()
    {
        var columns = Tables.Open(Tables.Write(CsvDialect.Google, Ada)).Columns;
        Assert.Empty(Tables.Open(Samples.Csv("derived_google_2024plus.csv")).Columns.Except(columns));
    }

    [Fact]
    public void What_Outlook_has_no_column_for_stands_in_the_notes()
    {
        var contact = Ada with { Emails = [.. Enumerable.Range(1, 5).Select(i => new ContactValue { Value = $"{i}@x" })] };
        var read = Assert.Single(Tables.Open(Tables.Write(CsvDialect.OutlookClassic, contact)).Records()).Contact!;
        Assert.Equal("1@x\n2@x\n3@x", read.Text("emails"));
        Assert.Equal("one\ntwo\nE-mail: 4@x\nE-mail: 5@x\nHired: 2001-02-03\nShoe: 42", read.Notes);
        Assert.Equal("+33 6 12 (mobile)\n0328\n0327 (workfax)", string.Join('\n', read.Text("phones").Split('\n').OrderByDescending(p => p.Contains("mobile", StringComparison.Ordinal)).ThenBy(p => p.Contains("fax", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_list_longer_than_its_columns_loses_nothing()
    {
        var contact = Ada with { Emails = [.. Enumerable.Range(1, 9).Select(i => new ContactValue { Value = $"{i}@x" })] };
        foreach (var dialect in new[] { CsvDialect.Generic, CsvDialect.Google })
            Assert.Equal(contact.Text("emails"), Assert.Single(Tables.Open(Tables.Write(dialect, contact)).Records()).Contact!.Text("emails"));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd")]
    [InlineData("+1+cmd", "'+1+cmd")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM")]
    [InlineData("'=already", "''=already")]
    [InlineData("\t=x", "'\t=x")]
    [InlineData("+33 3 27 00 00 01", "+33 3 27 00 00 01")]
    [InlineData("-12", "-12")]
    [InlineData("it's = fine", "it's = fine")]
    [InlineData("＝1+1", "'＝1+1")]
    public void A_formula_is_disarmed_and_comes_back_as_it_was(string text, string written)
    {
        foreach (var dialect in new[] { CsvDialect.Generic, CsvDialect.Google, CsvDialect.OutlookClassic })
        {
            var file = Tables.Write(dialect, new ContactData { GivenName = "Ada", Notes = text, Nickname = text });
            Assert.Contains(written, Encoding.UTF8.GetString(file), StringComparison.Ordinal);
            Assert.Equal(text, Assert.Single(Tables.Open(file).Records()).Contact!.Notes);
        }
    }

    [Fact]
    public void Starts_with_a_mark_so_that_spreadsheets_read_accents() => Assert.Equal([0xef, 0xbb, 0xbf], Tables.Write(CsvDialect.Generic, Ada)[..3]);

    [Fact]
    public async Task Refuses_a_dialect_that_is_only_read() =>
        await Assert.ThrowsAsync<NotSupportedException>(() => CsvContacts.WriteAsync(Stream.Null, AsyncEnumerable.Empty<ContactData>(), CsvDialect.Thunderbird));
}
