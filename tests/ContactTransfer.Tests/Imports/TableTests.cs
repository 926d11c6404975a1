using Carnet.ContactTransfer.Tests.Sites;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>CSV: what was found out is shown and can be corrected before anything is stored.</summary>
public sealed class TableTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Table = "Prénom;Nom;Né le;Truc\nZoé;Abel;03/04/1980;Lyon\nAda;Byron;10/12/1815;Londres\n";

    [Theory]
    [InlineData("csv/derived_google_2024plus.csv", "Google", "UTF-8")]
    [InlineData("csv/derived_outlook_classic_fr_cp1252.csv", "Outlook", "WINDOWS-1252")]
    [InlineData("csv/derived_outlook_web.csv", "Outlook.com", "UTF-8")]
    public async Task Names_the_program_and_the_encoding(string file, string program, string encoding)
    {
        var page = await site.Ada.Upload(await site.Ada.NewBook(), SampleFiles.Read(file), "contacts.csv");
        Assert.Equal($"Table from {program} · {encoding}", page.Text("#import .panel p.text-body-secondary"));
    }

    [Fact]
    public async Task Proposes_a_field_for_each_column_with_its_first_values()
    {
        var page = await site.Ada.Upload(await site.Ada.NewBook(), Text(Table), "contacts.csv");
        Assert.Equal(["Prénom", "Nom", "Né le", "Truc"], page.Document.QuerySelectorAll(".mapping-table th[scope=row]").Select(th => th.TextContent));
        Assert.Equal("Zoé · Ada", page.Text(".mapping-table td"));
        Assert.Equal(["givenName", "familyName"], page.Document.QuerySelectorAll("select[name=c0] option[selected], select[name=c1] option[selected]").Select(o => o.GetAttribute("value")));
    }

    [Fact]
    public async Task Takes_a_corrected_column_into_the_preview_and_into_the_book()
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Text(Table), "contacts.csv");
        var corrected = await site.Ada.Browser.Submit(preview, "mapping", new() { ["c2"] = "birthday", ["c3"] = "address.home.city" });
        await site.Ada.Start(await site.Ada.Browser.Get(corrected.Location!));
        var zoe = (await site.Ada.Contacts(book))[0];
        Assert.Equal(("Zoé", "Lyon", "1980-04-03"), (zoe.GivenName, zoe.Addresses[0].City, zoe.Birthday!.ToString()));
    }

    [Fact]
    public async Task Shows_only_the_changed_part_to_htmx()
    {
        var preview = await site.Ada.Upload(await site.Ada.NewBook(), Text(Table), "contacts.csv");
        var form = new FormUrlEncodedContent([new("__RequestVerificationToken", preview.Token), new("c3", "organization")]);
        var address = preview.Form("mapping").GetAttribute("action")!;
        var part = await site.Ada.Browser.Send(new HttpRequestMessage(HttpMethod.Post, address) { Content = form }, [("HX-Request", "true")]);
        Assert.False(part.Has("header.topbar"));
        Assert.Contains("Londres", part.Text(".preview-table")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", "1980-04-03")]
    [InlineData("false", "1980-03-04")]
    public async Task Reads_dates_in_the_order_that_was_chosen(string dayFirst, string birthday)
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Text("First name,Birthday\nZoé,03/04/1980\n"), "contacts.csv");
        var corrected = await site.Ada.Browser.Submit(preview, "mapping", new() { ["dates"] = dayFirst });
        await site.Ada.Start(await site.Ada.Browser.Get(corrected.Location!));
        Assert.Equal(birthday, Assert.Single(await site.Ada.Contacts(book)).Birthday!.ToString());
    }

    [Fact]
    public async Task Takes_the_first_row_as_a_contact_when_told_so()
    {
        var preview = await site.Ada.Upload(await site.Ada.NewBook(), Text("First name,E-mail\nAda,ada@example.org\n"), "contacts.csv");
        Assert.Equal(1, preview.Found().Good);
        var corrected = await site.Ada.Browser.Submit(preview, "mapping", new() { ["header"] = "false" });
        Assert.Equal(2, (await site.Ada.Browser.Get(corrected.Location!)).Found().Good);
    }

    [Fact]
    public async Task Offers_rows_that_cannot_be_read_for_download_with_the_table_s_header()
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Text("First name,E-mail,Favourite colour\nAda,ada@example.org,\n,,\"green, blue\"\n"), "contacts.csv");
        var corrected = await site.Ada.Browser.Submit(preview, "mapping", new() { ["c2"] = "ignore" });
        var result = await site.Ada.Start(await site.Ada.Browser.Get(corrected.Location!));
        Assert.Equal((1, 0, 0, 1), result.Stored());
        Assert.Equal("First name,E-mail,Favourite colour\r\n,,\"green, blue\"\r\n", (await site.Ada.Browser.Get(result.Url + "/failures")).Body);
    }
}
