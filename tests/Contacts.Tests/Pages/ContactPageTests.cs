using System.Net;
using Carnet.ContactFormats;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.Contacts.Tests.Pages;

public sealed class ContactPageTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Shows_every_field_of_the_card(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        var id = (await desk.Add(Full))[0];
        var page = await desk.Browser.Get($"contacts/{id}");

        Assert.Equal("Anna Muster", page.Title);
        foreach (var text in FullTexts)
            Assert.Contains(text, page.Text("article")!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(page.Has("a[href='tel:+33327000001']"));
        Assert.True(page.Has("a[href='mailto:anna@work.example']"));
        Assert.True(page.Has("a[href='https://anna.example/'][rel~=noopener]"));
    }

    [Theory, BothDatabases]
    public async Task Keeps_hostile_content_as_text(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "bob");
        var id = await desk.AddCard("""
            BEGIN:VCARD
            VERSION:3.0
            N:<script>alert(1)</script>;<img src=x onerror=alert(2)>;;;
            FN:<script>alert(1)</script>
            URL:javascript:alert(3)
            URL:data:text/html\,<script>alert(4)</script>
            URL:  JaVaScRiPt:alert(5)
            EMAIL:"><svg onload=alert(6)>@x.example
            TEL:javascript:alert(7)
            NOTE:</textarea><script>alert(8)</script>
            END:VCARD
            """);
        foreach (var path in new[] { $"contacts/{id}", $"books/{await desk.Book()}/contacts?selected={id}", $"contacts/{id}/print", $"contacts/{id}/history", "search?q=alert" })
        {
            var page = await desk.Browser.Get(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), s => s.TextContent.Contains("alert", StringComparison.Ordinal));
            Assert.Empty(page.Document.QuerySelectorAll("main [onerror], main [onload], main img[src=x], main svg"));
            Assert.DoesNotContain(page.Document.QuerySelectorAll("[href]"), a => (a.GetAttribute("href") ?? "").TrimStart() is { } href
                && (href.StartsWith("javascript", StringComparison.OrdinalIgnoreCase) || href.StartsWith("data:", StringComparison.OrdinalIgnoreCase)));
        }
    }

    [Theory, BothDatabases]
    public async Task Does_not_tell_a_stranger_that_the_contact_exists(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "carol");
        using var stranger = await hosts.Desk(database, "eve");
        var id = (await owner.Add(Desk.Person("Secret", "Person")))[0];
        var book = await owner.Book();

        foreach (var path in new[] { "contacts/{0}", "contacts/{0}/history", "contacts/{0}/print", "contacts/{0}/context", "contacts/{0}/picture/abc" })
            Assert.Equal(await Answer(stranger, path, Guid.NewGuid()), await Answer(stranger, path, id));
        foreach (var path in new[] { "books/{0}/contacts", "books/{0}/contacts?after=x", "books/{0}/emptying" })
            Assert.Equal(await Answer(stranger, path, Guid.NewGuid()), await Answer(stranger, path, book));
        Assert.Empty((await stranger.Browser.Get("search?q=secret")).Document.QuerySelectorAll("[data-row]"));
        Assert.DoesNotContain("Secret", (await stranger.Browser.Get("trash")).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Offers_a_reader_no_edit_and_no_delete(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "dan");
        using var reader = await hosts.Desk(database, "hugo");
        var id = (await owner.Add(Desk.Person("Only", "Looking")))[0];
        await owner.ShareBook(reader, Right.View);

        Assert.True((await owner.Browser.Get($"contacts/{id}")).Has("a[href$='/edit']"));
        var page = await reader.Browser.Get($"contacts/{id}");
        Assert.Equal("Only Looking", page.Title);
        Assert.False(page.Has("main a[href$='/edit']"));
        Assert.False(page.Has("main form[action$='/removals']"));
    }

    [Theory, BothDatabases]
    public async Task Gives_a_fragment_to_the_pane_and_a_page_to_a_browser(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "francois");
        var id = (await desk.Add(Desk.Person("One", "Two")))[0];
        var fragment = await desk.Browser.GetFragment($"contacts/{id}");
        Assert.DoesNotContain("<html", fragment.Body, StringComparison.Ordinal);
        Assert.Equal("One Two", fragment.Text("h2"));
        Assert.Contains("<html", (await desk.Browser.Get($"contacts/{id}")).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Says_who_touched_it_last(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "kaori");
        var id = (await desk.Add(Desk.Person("One", "Two")))[0];
        Assert.Matches("Added on .* by Kaori Tanaka", (await desk.Browser.Get($"contacts/{id}")).Text(".contact-foot")!);
        await desk.Edit(id, c => c with { Notes = "new" });
        Assert.Matches("Changed on .* by Kaori Tanaka", (await desk.Browser.Get($"contacts/{id}")).Text(".contact-foot")!);
    }

    private static async Task<(HttpStatusCode Status, string? Text)> Answer(Desk desk, string path, Guid id)
    {
        var answer = await desk.Browser.Get(string.Format(null, path, id));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        return (answer.Status, answer.Text("main")?.Replace(id.ToString(), "", StringComparison.Ordinal));
    }

    private static readonly string[] FullTexts =
    [
        "Dr. Anna Muster", "Head of nothing, Research", "Example Works", "Work", "03 27 00 00 01", "anna@work.example", "anna.example", "Skype", "anna.muster",
        "1 Main Street", "Springfield, IL 62701", "March 12, 1985", "years old", "Annie", "French", "Walter Muster", "first line\nsecond line", "Customers", "Shoe size", "39", "Added on",
    ];

    private static readonly ContactData Full = new()
    {
        Prefix = "Dr.",
        GivenName = "Anna",
        FamilyName = "Muster",
        FormattedName = "Dr. Anna Muster",
        Nickname = "Annie",
        Organization = "Example Works",
        Department = "Research",
        JobTitle = "Head of nothing",
        Phones = [new() { Value = "03 27 00 00 01", Kind = ContactKinds.Work }],
        Emails = [new() { Value = "anna@work.example", Kind = ContactKinds.Work }],
        Urls = [new() { Value = "anna.example", Kind = "blog" }],
        InstantMessages = [new() { Value = "anna.muster", Service = "skype" }],
        Addresses = [new() { Street = "1 Main Street", City = "Springfield", Region = "IL", PostalCode = "62701", Country = "United States", Kind = ContactKinds.Home }],
        Birthday = new PartialDate(1985, 3, 12),
        Related = [new() { Label = "spouse", Name = "Walter Muster" }],
        Notes = "first line\nsecond line",
        Categories = ["Customers"],
        Language = "fr",
        Custom = [new() { Label = "Shoe size", Value = "39" }],
    };
}
