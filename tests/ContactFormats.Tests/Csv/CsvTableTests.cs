using System.Text;
using Carnet.ContactFormats.Csv;

namespace Carnet.ContactFormats.Tests.Csv;

public sealed class CsvTableTests
{
    static CsvTableTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("Name,Email\nAda,a@x", ',')]
    [InlineData("Name;Email\nAda;a@x", ';')]
    [InlineData("Name\tEmail\nAda\ta@x", '\t')]
    [InlineData("Name|Email\nAda|a@x", '|')]
    [InlineData("sep=;\nName;Email\nAda;a@x", ';')]
    [InlineData("\"Name, full\";\"Email\"\n\"Ada, L\";a@x", ';')]
    [InlineData("Email\na@x", ',')]
    public void Finds_the_delimiter(string file, char delimiter)
    {
        var table = Tables.Open(file);
        Assert.Equal(delimiter, table.Delimiter);
        Assert.Equal("a@x", Assert.Single(table.Records()).Contact!.Emails[0].Value);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("windows-1252", false)]
    public void Reads_every_encoding(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] file = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Prénom;Nom\r\nHélène;Lefèvre\r\n")];
        var table = Tables.Open(file);
        Assert.Equal(["Prénom", "Nom"], table.Columns);
        Assert.Equal("Lefèvre, Hélène", ContactNames.LastFirst(table.Records()[0].Contact!));
    }

    [Fact]
    public void Reads_a_file_that_changes_its_encoding_half_way()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("Nom;Ville\r\n" + string.Concat(Enumerable.Repeat("Zoé;Orléans\r\n", 30_000))), .. Encoding.Latin1.GetBytes("André;Nîmes\r\n")];
        Assert.Equal("André", Tables.Open(file).Records()[^1].Contact!.FormattedName);
    }

    // header, cells, field, text
    [Theory]
    [InlineData("First Name,Last Name", "Ada,Lovelace", "familyName", "Lovelace")]
    [InlineData("Nom,Téléphone", "Ada Lovelace,03 27 00 00 01", "formattedName", "Ada Lovelace")]
    [InlineData("Prénom,Nom", "Ada,Lovelace", "familyName", "Lovelace")]
    [InlineData("Nombre,Apellidos,Móvil", "Ada,Lovelace,600", "phones", "600 (mobile)")]
    [InlineData("Vorname,Nachname,Straße geschäftlich,Ort geschäftlich", "Ada,L,Weg 1,Bonn", "addresses", "Weg 1, Bonn (work)")]
    [InlineData("Name,Title", "Ada,Dr.", "jobTitle", "Dr.")]
    [InlineData("Name,Title,Job Title", "Ada,Dr.,Boss", "prefix", "Dr.")]
    [InlineData("Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Group Membership", "Ada L,Ada,L,* Home,a@x,* myContacts ::: Friends", "categories", "Friends")]
    [InlineData("Name,Given Name,Family Name,E-mail 1 - Type,E-mail 1 - Value,Group Membership", "Ada L,Ada,L,* Home,a@x,* myContacts ::: Friends", "emails", "a@x (home) *")]
    [InlineData("First Name,Last Name,Display Name,Primary Email,Secondary Email,Birth Year,Birth Month,Birth Day", "A,L,Ada,a@x,b@x,1980,2,29", "birthday", "1980-02-29")]
    [InlineData("First Name,Last Name,Display Name,Primary Email,Secondary Email,Birth Year,Birth Month,Birth Day", "A,L,Ada,a@x,b@x,1980,2,29", "emails", "a@x\nb@x")]
    [InlineData("First Name,Last Name,Work Email,Home Email,Mobile", "A,L,w@x,h@x,1234", "emails", "w@x (work)\nh@x (home)")]
    [InlineData("Name,Email,Email", "A,a@x,b@x", "emails", "a@x\nb@x")]
    [InlineData("Name,Shoe size", "A,42", "custom", "Shoe size: 42")]
    [InlineData("Name,Langue", "A,Français", "language", "fr")]
    [InlineData("Name,Gender", "A,Unspecified", "gender", "")]
    [InlineData("Name,Country,City", "A,DE,Bonn", "addresses", "Bonn, DE")]
    public void Maps_columns_by_their_names(string header, string cells, string field, string expected) =>
        Assert.Equal(expected, Tables.Contacts($"{header}\n{cells}\n")[0].Text(field));

    [Theory]
    [InlineData("Ada,Lovelace,a@x,03 27 00 00 01\nBob,Doe,b@x,03 27 00 00 02\n", "givenName familyName email.1.value phone.1.value")]
    [InlineData("Ada Lovelace;a@x\nBob Doe;b@x\n", "formattedName email.1.value")]
    public void Guesses_columns_without_a_header(string file, string targets)
    {
        var table = Tables.Open(file);
        Assert.False(table.HasHeader);
        Assert.Equal(targets.Split(' '), table.Mapping.Columns);
        Assert.Equal("Column 1", table.Columns[0]);
        Assert.Equal(2, table.Records().Count);
    }

    [Theory]
    [InlineData("31/12/1979", "", "1979-12-31")]
    [InlineData("12/31/1979", "", "1979-12-31")]
    [InlineData("31.12.79", "", "1979-12-31")]
    [InlineData("1979-12-31", "", "1979-12-31")]
    [InlineData("31/12/1979 00:00:00", "", "1979-12-31")]
    [InlineData("12/31/1979 12:00:00 AM", "", "1979-12-31")]
    [InlineData("0/0/00", "", "")]
    [InlineData("00/00/0000", "", "")]
    [InlineData(" --02-29", "", "--02-29")]
    [InlineData("2/3/1979", "fr", "1979-03-02")]
    [InlineData("2/3/1979", "en-US", "1979-02-03")]
    [InlineData("2.3.1979", "en-US", "1979-03-02")]
    [InlineData("31 December 1979", "", "1979-12-31")]
    [InlineData("31 décembre 1979", "fr", "1979-12-31")]
    [InlineData("someday", "", "someday")]
    [InlineData("31/02/1979", "", "31/02/1979")]
    public void Reads_dates(string cell, string culture, string expected) =>
        Assert.Equal(expected, Tables.Contacts($"Name,Birthday\nAda,{cell}\n", new CsvReaderOptions { Culture = culture })[0].Text("birthday"));

    [Fact]
    public void Finds_each_date_column_s_order_from_its_other_rows()
    {
        var contacts = Tables.Contacts("Name,Birthday,Anniversary\nA,2/3/1979,2/3/1999\nB,31/12/1980,12/31/2000\n");
        Assert.Equal("1979-03-02 1999-02-03", $"{contacts[0].Birthday} {contacts[0].Anniversary}");
    }

    [Fact]
    public void Follows_a_corrected_mapping()
    {
        var table = Tables.Open("Name,Phone,Other\nAda,1234,Boat\n");
        var mapping = table.Mapping.With(1, "phone.mobile.value").With(2, "ignore");
        var contact = Assert.Single(table.Records(mapping)).Contact!;
        Assert.Equal("1234 (mobile)", contact.Text("phones"));
        Assert.Empty(contact.Custom);
        Assert.Throws<ArgumentException>(() => mapping.With(0, "phone.mobile.colour"));
    }

    [Fact]
    public void Offers_only_targets_it_knows() => Assert.All(ColumnMapping.Targets, t => new ColumnMapping(["ignore"]).With(0, t));

    [Fact]
    public void Passes_over_empty_rows_and_reports_the_odd_ones()
    {
        var records = Tables.Open("Name,Private\nAda,x\n,,\n\n,True\nBob,x,surplus\n").Records();
        Assert.Equal(["Ada", null, "Bob"], records.Select(r => r.Contact?.FormattedName));
        Assert.Equal([null, "nothing-mapped", null], records.Select(r => r.Problem?.Code));
        Assert.Equal([null, null, "more-cells-than-columns"], records.Select(r => r.Warning?.Code));
        Assert.Equal([2, 5, 6], records.Select(r => r.Line));
    }

    [Fact]
    public void Shows_the_first_rows_and_still_reads_them_all()
    {
        var table = Tables.Open("Name\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"Person {i}\n")));
        Assert.Equal(20, table.SampleRows.Count);
        Assert.Equal("Person 0", table.SampleRows[0][0]);
        Assert.Equal(60_000, table.Records().Count);
    }

    [Fact]
    public async Task Reads_from_a_stream_that_cannot_go_back()
    {
        using var stream = new Carnet.ContactFormats.Tests.Hostile.GeneratedStream("Name,Email\n", "Ada,a@x\n", 100_000);
        var table = await CsvTable.OpenAsync(stream);
        Assert.Equal(100_000, table.Records().Count);
    }
}
