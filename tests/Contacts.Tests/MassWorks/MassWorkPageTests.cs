using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Tests.Pages;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.MassWorks;

public sealed class MassWorkPageTests
{
    [Theory, BothDatabases]
    public async Task Shows_how_far_it_is_and_ends_with_a_notice_that_takes_all_back(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new HostSettings { Configure = builder => builder.Services.AddSingleton(new MassLimit(3)) });
        using var desk = new Desk(host, "ada", await host.SignIn("ada"));
        await desk.Add([.. Enumerable.Range(0, 5).Select(i => Desk.Person("X", $"N{i}"))]);
        var book = await desk.Book();

        var begun = await desk.Browser.Submit(await desk.Browser.Get($"books/{book}/emptying"), "emptying");
        var work = begun.Location![(begun.Location!.IndexOf("work/", StringComparison.Ordinal))..];
        var page = await desk.Browser.Get(work);
        Assert.Equal("0 of 5", page.Text("[data-progress] p")![..6]);
        Assert.True((await desk.Browser.Get($"books/{book}/contacts")).Has($".mass-work-notice a[href$='{work}']"));
        Assert.True((await desk.Browser.GetFragment($"{work}/progress")).Has("progress"));

        await host.RunDue();
        var list = await desk.Browser.Get($"books/{book}/contacts");
        Assert.Contains("5 contacts moved to the trash.", list.Text("[data-toast]")!, StringComparison.Ordinal);
        Assert.False((await desk.Browser.Get($"books/{book}/contacts")).Has("[data-toast]"));

        var undo = await desk.Browser.Post(list.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!, tokenFrom: "trash");
        await host.RunDue();
        var undone = await desk.Browser.Get(undo.Location![(undo.Location!.IndexOf("work/", StringComparison.Ordinal))..]);
        Assert.Contains("Undone for 5 contacts.", undone.Text("[data-mass-work-result]")!, StringComparison.Ordinal);
        Assert.False(undone.Has("form[action*='/undo/']"));
        Assert.Equal("5 contacts", (await desk.Browser.Get($"books/{book}/contacts")).Text("#list-count"));
    }

    [Theory, BothDatabases]
    public async Task Tells_apart_what_is_in_the_trash_and_what_stays_elsewhere(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database, new HostSettings { Configure = builder => builder.Services.AddSingleton(new MassLimit(3)) });
        using var desk = new Desk(host, "ada", await host.SignIn("ada"));
        var ids = await desk.Add([.. Enumerable.Range(0, 5).Select(i => Desk.Person("X", $"N{i}"))]);
        await desk.Do(async sp =>
        {
            var folder = await sp.GetRequiredService<Carnet.Contacts.Books.FolderStore>().Create("Fair", null, default);
            await sp.GetRequiredService<Carnet.Contacts.Cards.ContactStore>().Place(ids[..2], folder, default);
            return folder.Id;
        });
        var book = await desk.Book();
        await desk.Browser.Submit(await desk.Browser.Get($"books/{book}/emptying"), "emptying");
        await host.RunDue();
        Assert.Contains("3 contacts moved to the trash. 2 contacts taken out of “Private”. They stay in their other address books.",
            (await desk.Browser.Get($"books/{book}/contacts")).Text("[data-toast]")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_unknown_to_others()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var eve = await host.SignIn("eve");
        var work = await host.InsideAs("ada", async sp => await sp.GetRequiredService<MassWorkStore>().Begin(EmptyBook.Name, new MassTask(Guid.NewGuid(), 9), default));
        foreach (var path in new[] { $"work/{work.Id}", $"work/{work.Id}/progress" })
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await eve.Get(path)).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await eve.Post($"work/{work.Id}/cancellation", "trash")).Status);
    }
}
