using System.Net;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Folders;

public sealed class MoveTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task Moved_contacts_leave_one_book_and_stand_in_the_other(DatabaseProvider database)
    {
        using var lars = await hosts.Somebody(database, "Lars");
        var (book, folder) = (await lars.Private(), await lars.Folder("Suppliers"));
        var contact = await lars.Contact(book);
        var question = await lars.Choose(book, "selection/moving", contact);
        Assert.Contains("Suppliers", question.Body, StringComparison.Ordinal);
        var moved = await lars.Browser.Submit(question, $"books/{book}/moves", new() { ["target"] = folder.ToString() });
        Assert.EndsWith($"books/{book}/contacts", moved.Location, StringComparison.Ordinal);
        Assert.Equal(["Anna Muster"], await lars.Names(folder));
        Assert.Empty(await lars.Names(book));
        Assert.Contains("1 contact moved to", (await lars.Browser.Get($"books/{folder}/contacts")).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_move_is_taken_back(DatabaseProvider database)
    {
        using var marta = await hosts.Somebody(database, "Marta");
        var (book, folder) = (await marta.Private(), await marta.Folder("Suppliers"));
        var contact = await marta.Contact(book);
        await marta.Browser.Post($"books/{book}/moves", $"books/{book}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = folder.ToString() });
        var page = await marta.Browser.Get($"books/{folder}/contacts");
        var undo = page.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!;
        await marta.Browser.Post(undo, $"books/{folder}/contacts");
        Assert.Equal(["Anna Muster"], await marta.Names(book));
        Assert.Empty(await marta.Names(folder));
    }

    [Theory, BothDatabases]
    public async Task A_copy_is_a_contact_of_its_own(DatabaseProvider database)
    {
        using var nikos = await hosts.Somebody(database, "Nikos");
        var (book, folder) = (await nikos.Private(), await nikos.Folder("Suppliers"));
        var contact = await nikos.Contact(book);
        await nikos.Browser.Post($"books/{book}/copies", $"books/{book}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = folder.ToString() });
        Assert.Equal(["Anna Muster"], await nikos.Names(folder));
        Assert.Equal(["Anna Muster"], await nikos.Names(book));
        var found = await nikos.Do(async sp => (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Placements);
        Assert.Single(found);
    }

    [Fact]
    public async Task A_new_folder_is_made_on_the_way()
    {
        using var olga = await hosts.Somebody(DatabaseProvider.Sqlite, "Olga");
        var book = await olga.Private();
        var contacts = new[] { await olga.Contact(book), await olga.Contact(book, "Berta Berg") };
        var question = await olga.Choose(book, "selection/moving", contacts);
        await olga.Browser.Submit(question, $"books/{book}/moves", new() { ["folder"] = "Fair 2026" });
        Assert.Contains("Fair 2026", await olga.Side());
        Assert.Empty(await olga.Names(book));
    }

    [Fact]
    public async Task All_of_a_book_are_moved_when_all_are_meant()
    {
        using var pablo = await hosts.Somebody(DatabaseProvider.Sqlite, "Pablo");
        var (book, folder) = (await pablo.Private(), await pablo.Folder("All"));
        await pablo.Contact(book);
        await pablo.Contact(book, "Berta Berg");
        await pablo.Browser.Post($"books/{book}/moves", $"books/{book}/contacts", new() { ["everything"] = "true", ["target"] = folder.ToString() });
        Assert.Equal(["Anna Muster", "Berta Berg"], await pablo.Names(folder));
    }

    [Fact]
    public async Task Says_which_book_is_missing()
    {
        using var rosa = await hosts.Somebody(DatabaseProvider.Sqlite, "Rosa");
        var book = await rosa.Private();
        var answer = await rosa.Browser.Post($"books/{book}/moves", $"books/{book}/contacts", new() { ["ids"] = (await rosa.Contact(book)).ToString() });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has("[role=alert]"));
    }

    [Theory, BothDatabases]
    public async Task What_leaves_somebody_elses_folder_lies_in_its_trash(DatabaseProvider database)
    {
        using var sven = await hosts.Somebody(database, "Sven");
        using var tess = await hosts.Somebody(database, "Tess");
        var folder = await sven.Folder("Shared");
        var contact = await sven.Contact(folder);
        await Give(sven, folder, await tess.Id(), Right.View | Right.Delete);
        await tess.Browser.Post($"books/{folder}/moves", $"books/{folder}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = (await tess.Private()).ToString() });
        Assert.Equal(["Anna Muster"], await tess.Names(await tess.Private()));
        Assert.Empty(await sven.Names(folder));
        Assert.Contains("Anna Muster", (await sven.Browser.Get("trash")).Body, StringComparison.Ordinal);
        Assert.Equal(Right.None, await tess.RightsOn(contact));
    }

    [Fact]
    public async Task Who_only_looks_takes_nothing_out_and_copies()
    {
        using var ines = await hosts.Somebody(DatabaseProvider.Sqlite, "Ines");
        using var kaori = await hosts.Somebody(DatabaseProvider.Sqlite, "Kaori");
        var folder = await ines.Folder("Shared");
        var contact = await ines.Contact(folder);
        await Give(ines, folder, await kaori.Id(), Right.View);
        var target = await kaori.Private();
        var refused = await kaori.Browser.Post($"books/{folder}/moves", $"books/{folder}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = target.ToString() });
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(["Anna Muster"], await ines.Names(folder));
        Assert.Empty(await kaori.Names(target));
        await kaori.Browser.Post($"books/{folder}/copies", $"books/{folder}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = target.ToString() });
        Assert.Equal(["Anna Muster"], await kaori.Names(target));
    }

    [Fact]
    public async Task Nothing_goes_into_a_book_one_may_not_add_to()
    {
        using var hugo = await hosts.Somebody(DatabaseProvider.Sqlite, "Hugo");
        using var jean = await hosts.Somebody(DatabaseProvider.Sqlite, "Jean");
        var folder = await hugo.Folder("Shared");
        await Give(hugo, folder, await jean.Id(), Right.View);
        var book = await jean.Private();
        var contact = await jean.Contact(book);
        foreach (var verb in new[] { "moves", "copies" })
        {
            var answer = await jean.Browser.Post($"books/{book}/{verb}", $"books/{book}/contacts", new() { ["ids"] = contact.ToString(), ["target"] = folder.ToString() });
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        }
        Assert.Empty(await hugo.Names(folder));
    }

    private static Task<bool> Give(Desk owner, Guid book, string person, Right rights) => owner.Do(async sp =>
    {
        await sp.GetRequiredService<GrantStore>().Give(await sp.GetRequiredService<BookStore>().Find(book, Right.Manage, default), [Grantee.Person(person)], rights, default);
        return true;
    });
}
