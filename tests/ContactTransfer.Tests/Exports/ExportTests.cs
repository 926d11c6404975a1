using System.IO.Compression;
using System.Net;
using System.Text;
using Carnet.ContactTransfer.Tests.Sites;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Exports;

/// <summary>Contacts as files for other programs.</summary>
public sealed class ExportTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("VCard3", "text/vcard", "Équipe d’été ", ".vcf")]
    [InlineData("VCard4", "text/vcard", "Équipe d’été ", ".vcf")]
    [InlineData("Csv", "text/csv", "Équipe d’été ", ".csv")]
    [InlineData("Google", "text/csv", "Équipe d’été ", ".csv")]
    [InlineData("Outlook", "text/csv", "Équipe d’été ", ".csv")]
    [InlineData("Separate", "application/zip", "Équipe d’été ", ".zip")]
    public async Task Is_a_file_with_the_book_s_name_in_any_letters(string format, string type, string name, string extension)
    {
        var book = await site.Ada.NewBook("Équipe d’été");
        await site.Ada.Import(book, Cards.File(3));
        using var answer = await Download($"books/{book}/export/file?format={format}");
        var file = answer.Content.Headers.ContentDisposition!;
        Assert.Equal((type, "attachment"), (answer.Content.Headers.ContentType!.MediaType, file.DispositionType));
        Assert.StartsWith(name, file.FileNameStar, StringComparison.Ordinal);
        Assert.EndsWith(extension, file.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "3.0")]
    [InlineData("?version=3.0", "3.0")]
    [InlineData("?version=4.0", "4.0")]
    public async Task Writes_one_contact_in_the_wanted_version(string asked, string written)
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Cards.File(1));
        var card = (await site.Ada.Browser.Get($"contacts/{(await site.Ada.Ids(book)).Single()}/export{asked}")).Body;
        Assert.Contains($"VERSION:{written}\r\n", card, StringComparison.Ordinal);
        Assert.Contains("FN:Contact 0001\r\n", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_version_nobody_knows()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Cards.File(1));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await site.Ada.Browser.Get($"contacts/{(await site.Ada.Ids(book)).Single()}/export?version=2.1")).Status);
    }

    [Fact]
    public async Task Gives_the_stored_bytes_where_the_version_fits()
    {
        var book = await site.Ada.NewBook();
        const string odd = "BEGIN:VCARD\nVERSION:3.0\nUID:odd\nX-STRANGE;FOO=bar:kept\nitem1.EMAIL:a@example.org\nFN:Odd\nEND:VCARD\n";
        await site.Ada.Import(book, Text(odd));
        using var answer = await Download($"books/{book}/export/file?format=VCard3");
        Assert.Equal(odd.ReplaceLineEndings("\r\n"), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Writes_the_whole_book_however_large()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Cards.File(345));
        using var answer = await Download($"books/{book}/export/file?format=VCard3");
        var names = (await answer.Content.ReadAsStringAsync()).Split("\r\n").Where(l => l.StartsWith("FN:", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, 345).Select(n => $"FN:Contact {n:0000}"), names);
    }

    [Fact]
    public async Task Asks_for_the_format_of_a_selection_and_writes_only_that()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Cards.File(5));
        var ids = await site.Ada.Ids(book);
        var page = await site.Ada.Browser.Post($"books/{book}/selection/export", $"books/{book}/imports/new", new() { ["ids"] = ids[3].ToString() });
        var file = await site.Ada.Browser.Submit(page, "selection/export/file", new() { ["format"] = "Csv" });
        Assert.Contains("Contact 0004", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Contact 0001", file.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_tables_as_UTF_8_for_spreadsheets()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Text("BEGIN:VCARD\nVERSION:3.0\nN:Été;Zoé;;;\nFN:Zoé Été\nEND:VCARD\n"));
        using var answer = await Download($"books/{book}/export/file?format=Csv");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xef, 0xbb, 0xbf], bytes[..3]);
        Assert.Contains("Zoé", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Packs_one_card_per_contact_under_names_every_system_takes()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Text("BEGIN:VCARD\nVERSION:3.0\nFN:A/B: \"C\"\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Twin\nUID:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Twin\nUID:2\nEND:VCARD\n"));
        using var answer = await Download($"books/{book}/export/file?format=Separate");
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        Assert.Equal(["A-B- -C-.vcf", "Twin (2).vcf", "Twin.vcf"], archive.Entries.Select(e => e.FullName).Order());
    }

    private async Task<HttpResponseMessage> Download(string path)
    {
        var answer = await site.Ada.Browser.Client.GetAsync(new Uri(site.Host.Address, path));
        return answer.EnsureSuccessStatusCode();
    }
}
