using Carnet.ContactFormats;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;

namespace Carnet.Contacts.Tests.Pages;

public sealed class SearchPageTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Finds_by_first_letters_in_any_field_without_regard_to_case_and_accents(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        await desk.Add(
            Desk.Person("Hélène", "Dupont") with { Organization = "Scierie du Lac", Notes = "plays the cello" },
            Desk.Person("Karl", "Other"));
        foreach (var words in new[] { "helene", "HÉL", "dup", "scierie", "cello dupont", "h", "d" })
            Assert.Equal(["Hélène Dupont"], Names(await desk.Browser.Get($"search?q={Uri.EscapeDataString(words)}")));
        Assert.Empty(Names(await desk.Browser.Get("search?q=dupont+karl")));
    }

    [Theory, BothDatabases]
    public async Task Searches_one_book_or_all_and_offers_all_when_one_has_nothing(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "bob");
        using var reader = await hosts.Desk(database, "carol");
        await owner.Add(Desk.Person("Shared", "Zebra"));
        await reader.Add(Desk.Person("Own", "Zebra"));
        await owner.ShareBook(reader, Right.View);
        Assert.Equal(["Own Zebra", "Shared Zebra"], Names(await reader.Browser.Get("search?q=zebra")));
        Assert.Equal(["Own Zebra"], Names(await reader.Browser.Get($"search?q=zebra&in={await reader.Book()}")));

        var nothing = await reader.Browser.Get($"search?q=shared&in={await reader.Book()}");
        Assert.Equal("Nothing found for “shared”", nothing.Text(".empty-state-title"));
        Assert.EndsWith("/search?q=shared", nothing.Document.QuerySelector(".empty-state a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Shows_two_hundred_and_says_that_there_are_more(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "dan");
        await desk.Add([.. Enumerable.Range(0, 203).Select(i => Desk.Person($"Walter{i}", "Many"))]);
        var page = await desk.Browser.Get("search?q=many");
        Assert.Equal(200, Names(page).Count);
        Assert.Contains("the first 200 of more", page.Text("h1")!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Opens_a_hit_in_the_book_that_holds_it(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "francois");
        var id = (await desk.Add(Desk.Person("In", "Context")))[0];
        var page = await desk.Browser.Get("search?q=context");
        var way = await desk.Browser.Get(page.Document.QuerySelector(".row-context")!.GetAttribute("href")!);
        Assert.EndsWith($"/books/{await desk.Book()}/contacts?selected={id}", way.Location, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Suggests_while_typing_and_gives_the_list_back_when_the_words_are_gone(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "gabriela");
        await desk.Add(Desk.Person("Typed", "Quickly"));
        Assert.Contains("Typed Quickly", (await desk.Browser.GetFragment("search/suggestions?q=qui")).Text(".suggestion")!, StringComparison.Ordinal);

        var live = await desk.Browser.Get($"search?q=qui&in={await desk.Book()}", ("HX-Request", "true"), ("HX-Target", "list"));
        Assert.Equal(["Typed Quickly"], Names(live));
        Assert.DoesNotContain("<html", live.Body, StringComparison.Ordinal);
        var back = await desk.Browser.Get($"search?q=&in={await desk.Book()}", ("HX-Request", "true"), ("HX-Target", "list"));
        Assert.True(back.Has("#rows [data-row]"));
        Assert.EndsWith($"/books/{await desk.Book()}/contacts", back.Headers.GetValues("HX-Replace-Url").Single(), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Prints_exactly_the_chosen_ones_one_may_see(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "hugo");
        using var desk = await hosts.Desk(database, "ines");
        var foreign = (await owner.Add(Desk.Person("Not", "Mine")))[0];
        var ids = await desk.Add(Desk.Person("B", "Printed") with { Phones = [new() { Value = "0199", Kind = ContactKinds.Work }] }, Desk.Person("C", "Left"), Desk.Person("A", "First"));
        var token = (await desk.Browser.Get("trash")).Token;
        using var content = new FormUrlEncodedContent([new("ids", $"{ids[0]}"), new("ids", $"{ids[2]}"), new("ids", $"{foreign}"), new("__RequestVerificationToken", token)]);
        var paper = await desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, "contacts/print") { Content = content }, []);
        Assert.Equal(["A First", "B Printed"], paper.Document.QuerySelectorAll(".print-card h2").Select(h => h.TextContent));
        Assert.Equal(["C Left"], (await desk.Browser.Get($"contacts/{ids[1]}/print")).Document.QuerySelectorAll(".print-card h2").Select(h => h.TextContent));
    }

    private static List<string> Names(Answered page) => [.. page.Document.QuerySelectorAll("[data-row-link]").Select(a => a.TextContent)];
}
