using Carnet.ContactFormats.Csv;

namespace Carnet.ContactFormats.Tests.Csv;

public sealed class CsvSampleTests
{
    [Theory]
    [InlineData("derived_google_2024plus.csv", CsvDialect.Google, ',', "utf-8", 3)]
    [InlineData("derived_outlook_classic_en_cp1252.csv", CsvDialect.OutlookClassic, ',', "windows-1252", 3)]
    [InlineData("derived_outlook_classic_fr_cp1252.csv", CsvDialect.OutlookClassic, ',', "windows-1252", 3)]
    [InlineData("derived_outlook_classic_fr_semicolon.csv", CsvDialect.OutlookClassic, ';', "windows-1252", 3)]
    [InlineData("derived_outlook_web.csv", CsvDialect.OutlookWeb, ',', "utf-8", 1)]
    public void Recognises_the_program_and_reads_every_row(string file, CsvDialect dialect, char delimiter, string encoding, int count)
    {
        var table = Tables.Open(Samples.Csv(file));
        Assert.Equal((dialect, delimiter, encoding, true), (table.Dialect, table.Delimiter, table.Encoding.WebName, table.HasHeader));
        var records = table.Records();
        Assert.Equal(count, records.Count);
        Assert.All(records, r => Assert.True(r is { Contact: not null, Problem: null, Warning: null }));
    }

    // file, row, field, text
    public static TheoryData<string, int, string, string> Facts => new()
    {
        { "derived_google_2024plus.csv", 0, "emails", "grace@navy.example (work) *\ngrace.old@navy.example (work)\ngrace@example.com" },
        { "derived_google_2024plus.csv", 0, "categories", "Navy" },
        { "derived_google_2024plus.csv", 0, "anniversary", "1930-06-15" },
        { "derived_google_2024plus.csv", 0, "related", "spouse: Vincent Example" },
        { "derived_google_2024plus.csv", 0, "custom", "Pronouns: she/her" },
        { "derived_google_2024plus.csv", 0, "urls", "https://example.com/grace (profile)" },
        { "derived_google_2024plus.csv", 1, "birthday", "--02-29" },
        { "derived_google_2024plus.csv", 1, "notes", "line1\nline2" },
        { "derived_google_2024plus.csv", 1, "categories", "" },
        { "derived_google_2024plus.csv", 2, "phones", "030 000000 (main) *" },
        { "derived_google_2024plus.csv", 2, "isOrganization", "true" },
        { "derived_outlook_classic_en_cp1252.csv", 0, "familyName", "Lefèvre-Œuvrard" },
        { "derived_outlook_classic_en_cp1252.csv", 0, "birthday", "1979-12-31" },
        { "derived_outlook_classic_en_cp1252.csv", 0, "notes", "Ligne 1\nLigne 2 \"entre guillemets\"" },
        { "derived_outlook_classic_en_cp1252.csv", 0, "categories", "Clients, VIP" },
        { "derived_outlook_classic_en_cp1252.csv", 0, "addresses", "12, rue de l'Église, 59300 Valenciennes, Nord, France (work)" },
        { "derived_outlook_classic_en_cp1252.csv", 1, "birthday", "" },
        { "derived_outlook_classic_en_cp1252.csv", 1, "notes", "=cmd|' /C calc'!A0" },
        { "derived_outlook_classic_en_cp1252.csv", 2, "organization", "Only a Company Ltd" },
        { "derived_outlook_classic_fr_cp1252.csv", 0, "prefix", "Mme" },
        { "derived_outlook_classic_fr_cp1252.csv", 0, "jobTitle", "Directrice" },
        { "derived_outlook_classic_fr_cp1252.csv", 0, "department", "Achats" },
        { "derived_outlook_classic_fr_cp1252.csv", 0, "phones", "+33 3 27 00 00 01 (work)\n+33 6 12 00 00 02 (mobile)" },
        { "derived_outlook_classic_fr_semicolon.csv", 0, "categories", "Clients, VIP" },
        { "derived_outlook_classic_fr_semicolon.csv", 0, "organization", "Société Générale des Eaux, S.A." },
        { "derived_outlook_classic_fr_semicolon.csv", 1, "phones", "+34 91 000 00 03 (home)\n+34 600 000 004 (mobile)" },
        { "derived_outlook_web.csv", 0, "addresses", "2 Office St, Floor 3, Espoo (work)" },
        { "derived_outlook_web.csv", 0, "instantMessages", "sip: linus@example.com" },
        { "derived_outlook_web.csv", 0, "prefix", "Mr." },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void Reads_real_exports_sensibly(string file, int row, string field, string expected) =>
        Assert.Equal(expected, Tables.Open(Samples.Csv(file)).Records()[row].Contact!.Text(field));

    [Fact]
    public void Tells_the_line_a_row_begins_on()
    {
        var lines = Tables.Open(Samples.Csv("derived_google_2024plus.csv")).Records().Select(r => r.Line);
        Assert.Equal([2, 6, 8], lines);
    }

    [Theory]
    [InlineData("derived_google_2024plus.csv")]
    [InlineData("derived_outlook_classic_en_cp1252.csv")]
    [InlineData("derived_outlook_classic_fr_cp1252.csv")]
    [InlineData("derived_outlook_web.csv")]
    public void No_column_of_a_known_program_is_left_unmapped_by_accident(string file)
    {
        var table = Tables.Open(Samples.Csv(file));
        string[] own =
        [
            "Account", "Billing Information", "Government ID Number", "Hobby", "Internet Free Busy", "Keywords", "Location", "Mileage", "Office Location",
            "Organizational ID Number", "User 1", "User 2", "User 3", "User 4", "Schools", "Compte", "Informations facturation", "Code gouvernement", "Passe-temps",
            "Disponibilité Internet", "Mots clés", "Emplacement", "Kilométrage", "Bureau", "Numéro d'identification de l'organisation",
            "Utilisateur 1", "Utilisateur 2", "Utilisateur 3", "Utilisateur 4",
        ];
        var unknown = table.Columns.Where((_, i) => table.Mapping.Columns[i] == "custom");
        Assert.Empty(unknown.Except(own));
    }
}
