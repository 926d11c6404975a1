using System.Net;
using Carnet.ContactFormats;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Pages;

public sealed class ListPageTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Leads_to_ones_own_book_first(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "sven");
        var home = await desk.Browser.Get("contacts");
        Assert.EndsWith($"/books/{await desk.Book()}/contacts", home.Location, StringComparison.Ordinal);
        var page = await desk.Browser.Get($"books/{await desk.Book()}/contacts");
        Assert.Equal("No contacts yet", page.Text(".pane-list .empty-state-title"));
    }

    [Theory, BothDatabases]
    public async Task Shows_each_contact_once_and_in_order_by_all_columns_both_ways(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        await desk.Do(sp => Preferred(sp, new DisplayPreferences { PageSize = 5 }));
        var random = new Random(1);
        await desk.Add([.. Enumerable.Range(0, 23).Select(i => Numbered(i, random))]);
        foreach (var column in new[] { "name", "company", "email", "phone" })
        {
            var up = await Walk(desk, column, "asc");
            var down = await Walk(desk, column, "desc");
            Assert.Equal(23, up.Distinct().Count());
            Assert.Equal(23, up.Count);
            Assert.Equal(Enumerable.Reverse(up), down);
        }
    }

    [Theory, BothDatabases]
    public async Task Says_which_column_it_is_sorted_by(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "bob");
        await desk.Add(Desk.Person("A", "B"));
        var page = await desk.Browser.Get($"books/{await desk.Book()}/contacts?sort=email&dir=desc");
        Assert.Equal("descending", page.Document.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        Assert.EndsWith("sort=email&dir=asc", page.Document.QuerySelector("th[aria-sort] a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Brings_a_contact_far_down_into_sight_with_ways_up_and_down(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "carol");
        await desk.Do(sp => Preferred(sp, new DisplayPreferences { PageSize = 5 }));
        var ids = await desk.Add([.. Enumerable.Range(0, 40).Select(i => Desk.Person("X", $"Name{i:00}"))]);
        var page = await desk.Browser.Get($"books/{await desk.Book()}/contacts?selected={ids[20]}");

        Assert.Equal("X Name20", page.Text("[data-row][aria-current=true] [data-row-link]"));
        Assert.Equal("X Name20", page.Text("article h2"));
        var more = page.Document.QuerySelectorAll(".load-more a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, more.Count);
        var names = Names(page);
        Assert.Equal(["X Name13", "X Name14", "X Name15", "X Name16", "X Name17"], Names(await desk.Browser.GetFragment(more[0])));
        Assert.Equal("X Name18", names[0]);
        Assert.Equal("X Name25", Names(await desk.Browser.GetFragment(more[1]))[0]);
    }

    [Theory, BothDatabases]
    public async Task Jumps_to_a_letter_and_back_up(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "dan");
        await desk.Add([.. "Adam Bert Cäsar Čapek Emil".Split(' ').Select(name => Desk.Person("X", name))]);
        var letters = await desk.Browser.GetFragment($"books/{await desk.Book()}/letters");
        Assert.Equal(["A", "B", "C", "E"], letters.Document.QuerySelectorAll("a.rail-letter").Select(a => a.TextContent));

        var page = await desk.Browser.Get(letters.Document.QuerySelectorAll("a.rail-letter")[2].GetAttribute("href")!);
        Assert.Equal(["X Čapek", "X Cäsar", "X Emil"], Names(page));
        Assert.Equal(["X Adam", "X Bert"], Names(await desk.Browser.GetFragment(page.Document.QuerySelector(".load-more a")!.GetAttribute("href")!)));
    }

    [Theory, BothDatabases]
    public async Task Counts_in_the_readers_language(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "marta");
        var book = await desk.Book();
        await desk.Add(Desk.Person("A", "B"));
        await desk.Do(sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().Where(b => b.Id == book).ExecuteUpdateAsync(s => s.SetProperty(b => b.ContactCount, 1234)));
        Assert.Equal("1,234 contacts", (await desk.Browser.Get($"books/{book}/contacts")).Text("#list-count"));
        Assert.Equal("1 234 contacts", (await desk.Browser.Get($"books/{book}/contacts", ("Accept-Language", "fr"))).Text("#list-count")!.Replace('\u202f', ' ').Replace('\u00a0', ' '));
    }

    [Theory, BothDatabases]
    public async Task Opens_the_form_on_a_double_press_only_where_one_may_edit(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "nikos");
        using var reader = await hosts.Desk(database, "olga");
        var ids = await owner.Add(Desk.Person("A", "Closed"), Desk.Person("B", "Open"));
        await owner.ShareBook(reader, Right.View);
        await owner.ShareContact(ids[1], reader, Right.Edit);

        var page = await reader.Browser.Get($"books/{await owner.Book()}/contacts");
        Assert.Equal([false, true], page.Document.QuerySelectorAll("[data-row]").Select(r => r.GetAttribute("data-row-open")!.EndsWith("/edit", StringComparison.Ordinal)));
        Assert.False(page.Has("a[href$='/contacts/new']"));
        Assert.Contains("Contacts of Nikos Papadopoulos", page.Text("h1")!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Offers_at_a_book_in_the_left_pane_what_its_own_menu_offers(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "quentin");
        using var reader = await hosts.Desk(database, "ines");
        using var stranger = await hosts.Desk(database, "jean-luc");
        await owner.Add(Desk.Person("A", "B"));
        await owner.ShareBook(reader, Right.View);
        foreach (var desk in new[] { owner, reader })
        {
            var page = await desk.Browser.Get($"books/{await owner.Book()}/contacts", ("Accept-Language", "en"));
            var menu = await desk.Browser.GetFragment(page.Document.QuerySelector($"[data-book='{await owner.Book()}'][data-book-menu]")!.GetAttribute("data-book-menu")!);
            Assert.Equal(Addresses(page, ".pane-head > .dropdown .dropdown-item"), Addresses(menu, ".dropdown-item"));
            Assert.Equal(desk == owner, menu.Has("a[href$='/emptying']"));
            Assert.Equal(desk == owner, menu.Has("a[href$='/shares']"));
        }
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.GetFragment($"books/{await owner.Book()}/menu")).Status);
    }

    [Theory, BothDatabases]
    public async Task Shows_names_in_the_readers_order(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "pablo");
        await desk.Add(Desk.Person("Zoé", "Adam"), Desk.Person("Anna", "Zorn"));
        var path = $"books/{await desk.Book()}/contacts";
        Assert.Equal(["Zoé Adam", "Anna Zorn"], Names(await desk.Browser.Get(path)));
        await desk.Do(sp => Preferred(sp, new DisplayPreferences { NameOrder = Modularity.People.NameOrder.LastFirst, SortOrder = Modularity.People.NameOrder.FirstLast }));
        Assert.Equal(["Zorn, Anna", "Adam, Zoé"], Names(await desk.Browser.Get(path)));
    }

    [Theory, BothDatabases]
    public async Task Passes_over_nonsense_in_the_address(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "rosa");
        await desk.Add(Desk.Person("A", "B"));
        foreach (var query in new[] { "sort=price", "sort=7", "dir=up", "after=x", "before=x", "selected=x", $"selected={Guid.NewGuid()}", "from=%00%ff" })
            Assert.Equal(HttpStatusCode.OK, (await desk.Browser.Get($"books/{await desk.Book()}/contacts?{query}")).Status);
    }

    private static async Task<List<string>> Walk(Desk desk, string column, string direction)
    {
        var seen = new List<string>();
        for (var next = $"books/{await desk.Book()}/contacts?sort={column}&dir={direction}"; next is not null;)
        {
            var page = seen.Count == 0 ? await desk.Browser.Get(next) : await desk.Browser.GetFragment(next);
            // Rows without their table are no elements to a parser; what stands in them is.
            var rows = page.Document.QuerySelectorAll("input[name=ids]");
            Assert.InRange(rows.Length, 1, 5);
            seen.AddRange(rows.Select(r => r.GetAttribute("value")!));
            next = page.Document.QuerySelector("a[hx-swap=outerHTML]")?.GetAttribute("href");
        }
        return seen;
    }

    // Few different values, so that many contacts share a sort key.
    private static ContactData Numbered(int i, Random random) => Desk.Person("X", $"Name{random.Next(4)}") with
    {
        Organization = i % 3 == 0 ? "" : $"Company {random.Next(3)}",
        Emails = i % 4 == 0 ? [] : [new() { Value = $"m{random.Next(3)}@x.example" }],
        Phones = i % 5 == 0 ? [] : [new() { Value = $"0{random.Next(3)}" }],
    };

    private static List<string> Addresses(Answered page, string links) => [.. page.Document.QuerySelectorAll(links).Select(a => a.GetAttribute("href")!)];

    private static List<string> Names(Answered page) => [.. page.Document.QuerySelectorAll("[data-row-link]").Select(a => a.TextContent)];

    private static async Task<bool> Preferred(IServiceProvider services, DisplayPreferences preferences)
    {
        await services.GetRequiredService<IPreferences>().Save(preferences, default);
        return true;
    }
}
