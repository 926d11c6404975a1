using System.IO.Compression;
using System.Net;
using System.Text;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Uploads;

/// <summary>Each gets a plain message, and nothing is half-written.</summary>
public sealed class BadInputTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly byte[] Png = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. new byte[5000]];

    [Fact]
    public async Task A_file_of_200_MB()
    {
        var book = await site.Ada.NewBook();
        var token = (await site.Ada.Browser.Get($"books/{book}/imports/new")).Token;
        var content = Of(token, new StreamContent(new EndlessCards(200L * 1024 * 1024)), "big.vcf");
        var answer = await site.Ada.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/imports") { Content = content }, []);
        Assert.Equal("This file is too large: at most 100 MB can be imported at once. Split it, or export without photos.", answer.Text("#upload-fault"));
        await NothingIsLeft();
    }

    [Fact]
    public async Task A_zip_bomb_named_vcf()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = archive.CreateEntry("contacts.vcf").Open())
            for (var megabyte = 0; megabyte < 50; megabyte++)
                entry.Write(new byte[1024 * 1024]);
        await Refused(bomb.ToArray(), "contacts.vcf", "This is a ZIP archive. Unpack it and choose the .vcf or .csv file inside.");
    }

    [Theory]
    [InlineData("photo.vcf")]
    [InlineData("photo.csv")]
    public Task A_picture(string name) =>
        Refused(Png, name, "This is not a file of contacts. Choose a .vcf or .csv file; Excel workbooks have to be saved as CSV first.");

    [Fact]
    public Task Words_without_contacts() =>
        Refused(Text("Dear diary"), "diary.doc", "This file holds no contacts that Carnet can read. Choose a .vcf or .csv file.");

    [Fact]
    public Task A_table_of_a_million_columns() =>
        Refused(Text(new string(',', 1_000_000) + "\na,b\n"), "wide.csv", "There are too many columns here; perhaps a separator or a quotation mark is missing.");

    [Fact]
    public async Task No_file_at_all()
    {
        var page = await site.Ada.Upload(await site.Ada.NewBook(), [], "");
        Assert.Equal("Choose a file first.", page.Text("#upload-fault"));
    }

    [Fact]
    public async Task A_card_with_a_photo_of_30_MB_among_others()
    {
        var book = await site.Ada.NewBook();
        var photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + string.Concat(Enumerable.Repeat(new string('A', 75) + "\r\n ", 30 * 1024 * 1024 / 75)) + "\r\n";
        var preview = await site.Ada.Upload(book, Text(Cards.Card(1) + Cards.Card(2, photo) + Cards.Card(3)));
        await site.RunJobs();
        preview = await site.Ada.Browser.Get(preview.Url.AbsolutePath);
        Assert.Equal((2, 1, 0), preview.Found());
        Assert.Contains("This contact is larger than 10 MB, probably because of its photo.", preview.Text(".problem-list")!, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0, 1), (await site.Ada.Start(preview)).Stored());
    }

    [Fact]
    public async Task Broken_encodings()
    {
        var book = await site.Ada.NewBook();
        byte[] broken = [.. Text("BEGIN:VCARD\nVERSION:3.0\nFN:Zo"), 0xff, 0xc3, 0x28, .. Text("\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=nonsense:=ZZ=C3\nEND:VCARD\n"), .. Text(Cards.Card(1))];
        Assert.Equal(2, (await site.Ada.Import(book, broken)).Stored().Imported);
        Assert.Equal(2, (await site.Ada.Contacts(book)).Count);
    }

    [Theory]
    [InlineData("N:<script>alert(1)</script>;Eve;;;\nFN:<script>alert(1)</script>\n")]
    [InlineData("N:\"><img src=x onerror=alert(1)>;Eve;;;\nFN:\"><img src=x onerror=alert(1)>\n")]
    public async Task A_name_with_script(string name)
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Text($"BEGIN:VCARD\nVERSION:3.0\n{name}END:VCARD\n"), "<script>x.vcf");
        var pages = new[] { preview, await site.Ada.Start(preview), await site.Ada.Browser.Get($"books/{book}/contacts") };
        Assert.All(pages, page => Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img[onerror]")));
        Assert.Contains(name.Split("FN:")[1].TrimEnd(), preview.Text(".preview-table")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_cut_off_is_saved_as_far_as_it_came()
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Text(Cards.Card(1) + "BEGIN:VCARD\nVERSION:3.0\nFN:Cut\n"));
        Assert.Contains("The contact breaks off: the line END:VCARD is missing.", preview.Text(".problem-list")!, StringComparison.Ordinal);
        Assert.Equal((2, 0, 0, 0), (await site.Ada.Start(preview)).Stored());
    }

    private async Task Refused(byte[] file, string name, string words)
    {
        var book = await site.Ada.NewBook();
        var page = await site.Ada.Upload(book, file, name);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, words), (page.Status, page.Text("#upload-fault")));
        Assert.Empty(await site.Ada.Contacts(book));
        await NothingIsLeft();
    }

    private async Task NothingIsLeft()
    {
        Assert.Empty(await site.Ada.Inside(services => services.GetRequiredService<TenantDb>().Set<Import>()
            .Where(i => i.State == ImportState.Uploading || i.Findings == null).ToListAsync()));
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Host.DataFolder, "*", SearchOption.AllDirectories), f => f.Contains("files.part", StringComparison.Ordinal));
    }
}
