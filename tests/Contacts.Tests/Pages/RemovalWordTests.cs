using System.Net;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using static Carnet.Contacts.Tests.Pages.RemovalTests;

namespace Carnet.Contacts.Tests.Pages;

/// <summary>What is said after a selection was deleted: what went, what stays elsewhere, what may not go.</summary>
public sealed class RemovalWordTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Keeps_and_names_what_one_may_not_delete(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "carol");
        using var other = await hosts.Desk(database, "dan");
        var ids = await owner.Add(Desk.Person("May", "Go"), Desk.Person("Must", "Stay"));
        var book = await owner.Book();
        await owner.ShareBook(other, Right.View);
        await owner.ShareContact(ids[0], other, Right.Delete);

        var answer = await Remove(other, book, ids);
        Assert.Contains("Must Stay", answer.Headers.GetValues("HX-Trigger").Single(), StringComparison.Ordinal);
        var left = await other.Browser.Get($"books/{book}/contacts");
        Assert.Equal(["Must Stay"], left.Document.QuerySelectorAll("[data-row-link]").Select(a => a.TextContent));

        var refused = await Remove(other, book, ids[1]);
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Must Stay", refused.Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Says_how_many_more_one_may_not_delete_and_shows_all_of_them(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "marta");
        using var other = await hosts.Desk(database, "sven");
        var ids = await owner.Add([.. Enumerable.Range(0, 14).Select(n => Desk.Person("Must", $"Stay{n:00}")), Desk.Person("May", "Go"), Desk.Person("May", "Follow")]);
        var book = await owner.Book();
        await owner.ShareBook(other, Right.View);
        await owner.ShareContact(ids[14], other, Right.Delete);
        await owner.ShareContact(ids[15], other, Right.Delete);
        Assert.Contains("Must Stay04 and 9 more. They are still ticked in the list.", Toast(await Remove(other, book, ids[..15])), StringComparison.Ordinal);

        var page = await other.Browser.PostForm($"books/{book}/removals", $"books/{book}/contacts", ids.Select(id => ("ids", id.ToString())));
        Assert.Equal(Enumerable.Range(0, 14).Select(n => $"Must Stay{n:00}"), page.Document.QuerySelectorAll(".question li").Select(e => e.TextContent));
        Assert.Contains("and 9 more.", (await Remove(other, book, ids[..14])).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Counts_only_books_the_reader_sees_among_those_where_a_contact_stays(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "rosa");
        using var other = await hosts.Desk(database, "bob");
        var ids = await owner.Add(Desk.Person("A", "One"));
        var folder = await Folder(owner, "Secret", ids);
        await owner.ShareBook(other, Right.View | Right.Delete);
        var told = Toast(await Remove(other, await owner.Book(), ids));
        Assert.Contains("1 contact moved to the trash.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("It stays", told, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.Browser.Get($"contacts/{ids[0]}?book={folder}")).Status);
    }

    [Theory, BothDatabases]
    public async Task Says_of_what_stands_elsewhere_that_it_stays_there(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "olga");
        var ids = await desk.Add(Desk.Person("A", "One"), Desk.Person("B", "Two"), Desk.Person("C", "Three"), Desk.Person("D", "Four"));
        var folder = await Folder(desk, "Fair", ids[1..]);
        Assert.Contains("Taken out of \\u201CFair\\u201D. It stays in its other address books.", Toast(await Remove(desk, folder, ids[1])), StringComparison.Ordinal);
        Assert.Contains("2 contacts taken out of \\u201CFair\\u201D. They stay in their other address books.", Toast(await Remove(desk, folder, ids[2], ids[3])), StringComparison.Ordinal);

        var rest = await Folder(desk, "Rest", ids[1]);
        Assert.Contains("1 contact moved to the trash. 1 contact taken out of \\u201CPrivate\\u201D. It stays", Toast(await Remove(desk, await desk.Book(), ids[0], ids[1])), StringComparison.Ordinal);
        Assert.Contains("1 contact moved to the trash.", Toast(await Remove(desk, rest, ids[1])), StringComparison.Ordinal);
    }
}
