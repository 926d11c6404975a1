using Carnet.Contacts.MassWorks;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Folders;

/// <summary>Books that are too large for one request; here that is more than three contacts.</summary>
public sealed class MassMoveTests
{
    private static readonly string[] Names = ["A One", "B Two", "C Three", "D Four"];

    // The page of the job, by its id.
    private const string WorkPage = "work/[0-9a-f-]{36}$";

    [Theory, BothDatabases]
    public async Task A_large_book_is_moved_and_copied_by_a_job_and_taken_back(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new HostSettings { Configure = builder => builder.Services.AddSingleton(new MassLimit(3)) });
        using var bob = new Desk(host, "bob", await host.SignIn("bob"));
        var (book, folder) = (await bob.Private(), await bob.Folder("Suppliers"));
        foreach (var name in Names)
            await bob.Contact(book, name);

        await Order(bob, book, "moves", folder);
        Assert.Equal(Names, await bob.Names(folder));
        Assert.Empty(await bob.Names(book));
        await TakeBack(bob, book, "4 contacts moved to “Suppliers”.");
        Assert.Equal(Names, await bob.Names(book));
        Assert.Empty(await bob.Names(folder));

        await Order(bob, book, "copies", folder);
        Assert.Equal(Names, await bob.Names(folder));
        Assert.Equal(Names, await bob.Names(book));
        await TakeBack(bob, book, "4 contacts copied to “Suppliers”.");
        Assert.Empty(await bob.Names(folder));
        Assert.Equal(Names, await bob.Names(book));
    }

    private static async Task Order(Desk desk, Guid book, string how, Guid target)
    {
        var answer = await desk.Browser.Post($"books/{book}/{how}", $"books/{book}/contacts", new() { ["everything"] = "true", ["target"] = target.ToString() });
        Assert.Matches(WorkPage, answer.Location);
        await desk.Host.RunDue();
    }

    private static async Task TakeBack(Desk desk, Guid book, string notice)
    {
        var page = await desk.Browser.Get($"books/{book}/contacts");
        Assert.Contains(notice, page.Text("[data-toast]")!, StringComparison.Ordinal);
        var undo = await desk.Browser.Post(page.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!, tokenFrom: "trash");
        Assert.Matches(WorkPage, undo.Location);
        await desk.Host.RunDue();
        Assert.Contains("Undone for 4 contacts.", (await desk.Browser.Get($"books/{book}/contacts")).Text("[data-toast]")!, StringComparison.Ordinal);
    }
}
