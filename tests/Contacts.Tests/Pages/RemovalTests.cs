using System.Net;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Pages;

public sealed class RemovalTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Deletes_one_and_takes_it_back(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        var id = (await desk.Add(Desk.Person("Going", "Away")))[0];
        var answer = await desk.Browser.Submit($"contacts/{id}", "removals");
        Assert.True(answer.IsRedirect);

        var list = await desk.Browser.Get($"books/{await desk.Book()}/contacts");
        Assert.False(list.Has("[data-row]"));
        Assert.Contains("1 contact moved to the trash", list.Text("[data-toast]")!, StringComparison.Ordinal);
        var gone = await desk.Browser.Get($"contacts/{id}");
        Assert.Equal("Going Away is in the trash", gone.Text(".empty-state-title"));

        var undo = list.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!;
        Assert.True((await desk.Browser.Post(undo, tokenFrom: "trash")).IsRedirect);
        Assert.Equal("Going Away", (await desk.Browser.Get($"contacts/{id}")).Title);
    }

    [Theory, BothDatabases]
    public async Task Deletes_exactly_the_selection(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "bob");
        var ids = await desk.Add(Desk.Person("A", "One"), Desk.Person("B", "Two"), Desk.Person("C", "Three"));
        var book = await desk.Book();
        var answer = await Remove(desk, book, ids[0], ids[2]);
        Assert.Contains("carnet:contacts-removed", answer.Headers.GetValues("HX-Trigger").Single(), StringComparison.Ordinal);
        Assert.Contains($"/undo/", answer.Headers.GetValues("HX-Trigger").Single(), StringComparison.Ordinal);
        Assert.Equal("1 contact", answer.Text("#list-count"));
        Assert.Equal("Select all 1", answer.Text("[data-total='1'][hx-swap-oob]"));
        var left = await desk.Browser.Get($"books/{book}/contacts");
        Assert.Equal(["B Two"], left.Document.QuerySelectorAll("[data-row-link]").Select(a => a.TextContent));
    }

    [Theory, BothDatabases]
    public async Task Takes_a_selection_of_thousands(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "eve");
        var id = (await desk.Add(Desk.Person("Going", "Away")))[0];
        var answer = await Remove(desk, await desk.Book(), [.. Enumerable.Range(0, 5_000).Select(_ => Guid.NewGuid()), id]);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False((await desk.Browser.Get($"books/{await desk.Book()}/contacts")).Has("[data-row]"));
    }

    [Theory, BothDatabases]
    public async Task Lets_who_deleted_take_it_back_and_nobody_else(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "gabriela");
        using var other = await hosts.Desk(database, "hugo");
        using var third = await hosts.Desk(database, "ines");
        var id = (await owner.Add(Desk.Person("To", "Fro")))[0];
        await owner.ShareBook(other, Right.View);
        await owner.ShareBook(third, Right.View);
        await owner.ShareContact(id, other, Right.Delete);
        var undo = Undo(await Remove(other, await owner.Book(), id));

        await third.Browser.Post(undo, tokenFrom: "trash");
        Assert.False((await third.Browser.Get("trash")).Has("[data-row]"));
        Assert.Equal(HttpStatusCode.NotFound, (await third.Browser.Get($"contacts/{id}")).Status);
        await other.Browser.Post(undo, tokenFrom: "trash");
        Assert.Equal("To Fro", (await other.Browser.Get($"contacts/{id}")).Title);
    }

    [Theory, BothDatabases]
    public async Task Asks_with_the_number_before_it_empties_a_book_and_takes_that_back_too(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "tess");
        await desk.Add([.. Enumerable.Range(0, 12).Select(i => Desk.Person("X", $"N{i}"))]);
        var book = await desk.Book();
        var asked = await desk.Browser.Post($"books/{book}/removals", $"books/{book}/contacts", new() { ["everything"] = "true" });
        Assert.EndsWith($"/books/{book}/emptying", asked.Location, StringComparison.Ordinal);
        var question = await desk.Browser.Get($"books/{book}/emptying");
        Assert.Contains("all 12 contacts of “Private”", question.Text(".question")!, StringComparison.Ordinal);

        await desk.Browser.Submit(question, "emptying");
        var empty = await desk.Browser.Get($"books/{book}/contacts");
        Assert.Equal("0 contacts", empty.Text("#list-count"));
        Assert.Contains("12 contacts moved to the trash", empty.Text("[data-toast]")!, StringComparison.Ordinal);
        await desk.Browser.Post(empty.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!, tokenFrom: "trash");
        Assert.Equal("12 contacts", (await desk.Browser.Get($"books/{book}/contacts")).Text("#list-count"));
    }

    [Theory, BothDatabases]
    public async Task Undo_brings_the_numbers_of_all_books_with_it(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "nikos");
        var ids = await desk.Add(Desk.Person("A", "One"), Desk.Person("B", "Two"));
        var (book, folder) = (await desk.Book(), await Folder(desk, "Fair"));
        var operation = await desk.Do(async sp =>
        {
            var books = sp.GetRequiredService<BookStore>();
            await sp.GetRequiredService<Relocation>().Move(await books.Find(book, Right.Delete, default), await books.Find(folder, Right.Add, default), ids, default);
            return sp.GetRequiredService<ChangeRecorder>().Operation;
        });
        Assert.Equal("2", (await desk.Browser.Get($"books/{book}/contacts")).Text($"#side-count-{folder}"));
        var token = (await desk.Browser.Get("trash")).Token;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        var undone = await desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"undo/{operation}") { Content = content }, [("HX-Request", "true")]);
        Assert.Equal(("2", "0"), (undone.Text($"#side-count-{book}[hx-swap-oob]"), undone.Text($"#side-count-{folder}[hx-swap-oob]")));
    }

    [Theory, BothDatabases]
    public async Task Restores_single_contacts_from_the_trash(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "kaori");
        var ids = await desk.Add(Desk.Person("A", "One"), Desk.Person("B", "Two"));
        var book = await desk.Book();
        await Remove(desk, book, ids);
        var answer = await desk.Browser.Submit("trash", "trash/restorations", new() { ["places"] = $"{book}/{ids[1]}" });
        Assert.True(answer.IsRedirect);
        Assert.Equal(["A One"], (await desk.Browser.Get("trash")).Document.QuerySelectorAll("[data-row-link]").Select(a => a.TextContent));
        Assert.Equal("B Two", (await desk.Browser.Get($"contacts/{ids[1]}")).Title);
    }

    [Theory, BothDatabases]
    public async Task Refuses_a_change_without_the_token_or_without_the_right(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "lars");
        using var stranger = await hosts.Desk(database, "eve");
        var id = (await owner.Add(Desk.Person("Safe", "Here")))[0];
        var book = await owner.Book();
        using var bare = new FormUrlEncodedContent([new("ids", id.ToString())]);
        var answer = await owner.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/removals") { Content = bare }, []);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);

        foreach (var path in new[] { $"books/{book}/removals", $"books/{book}/emptying" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post(path, "trash", new() { ["ids"] = id.ToString() })).Status);
        await stranger.Browser.Post("trash/restorations", "trash", new() { ["places"] = $"{book}/{id}" });
        Assert.Equal("Safe Here", (await owner.Browser.Get($"contacts/{id}")).Title);
    }

    internal static string Toast(Answered answer) => answer.Headers.GetValues("HX-Trigger").Single();

    internal static Task<Guid> Folder(Desk desk, string name, params Guid[] contacts) => desk.Do(async sp =>
    {
        var folder = await sp.GetRequiredService<FolderStore>().Create(name, null, default);
        await sp.GetRequiredService<ContactStore>().Place(contacts, folder, default);
        return folder.Id;
    });

    private static string Undo(Answered answer) =>
        System.Text.RegularExpressions.Regex.Match(answer.Headers.GetValues("HX-Trigger").Single(), "/(undo/[0-9a-f-]+)").Groups[1].Value;

    /// <summary>As the bar of a list does it.</summary>
    internal static async Task<Answered> Remove(Desk desk, Guid book, params Guid[] ids)
    {
        var token = (await desk.Browser.Get($"books/{book}/contacts")).Token;
        using var content = new FormUrlEncodedContent([.. ids.Select(id => new KeyValuePair<string, string>("ids", id.ToString())), new("__RequestVerificationToken", token)]);
        return await desk.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/removals") { Content = content }, [("HX-Request", "true")]);
    }
}
