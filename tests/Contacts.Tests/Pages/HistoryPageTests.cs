using System.Net;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.Contacts.Tests.Pages;

public sealed class HistoryPageTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    [Theory, BothDatabases]
    public async Task Shows_old_and_new_who_and_through_which_door_and_restores_one_field(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        var id = (await desk.Add(Desk.Person("Anna", "Muster") with { Notes = "old words" }))[0];
        await desk.Edit(id, c => c with { Notes = "new words", JobTitle = "Pilot" });
        var page = await desk.Browser.Get($"contacts/{id}/history");

        Assert.Equal(["Changed", "Created"], page.Document.QuerySelectorAll(".history-entry strong").Select(s => s.TextContent));
        Assert.Contains("by Ada Moreau", page.Text(".history-head")!, StringComparison.Ordinal);
        Assert.Equal("on the web", page.Text(".history-door"));
        Assert.Equal("Before: old words", page.Document.QuerySelectorAll("del").Last().TextContent);
        Assert.Equal("After: new words", page.Document.QuerySelectorAll("ins").Last().TextContent);

        Assert.True((await desk.Browser.Submit(page, "fields/notes/restoration")).IsRedirect);
        var now = await desk.Read(id);
        Assert.Equal(("old words", "Pilot"), (now.Notes, now.JobTitle));
    }

    [Theory, BothDatabases]
    public async Task Shows_a_reader_the_history_but_lets_him_restore_nothing(DatabaseProvider database)
    {
        using var owner = await hosts.Desk(database, "bob");
        using var reader = await hosts.Desk(database, "carol");
        var id = (await owner.Add(Desk.Person("Anna", "Muster") with { Notes = "old" }))[0];
        await owner.Edit(id, c => c with { Notes = "new" });
        await owner.ShareBook(reader, Right.View);
        var restoration = (await owner.Browser.Get($"contacts/{id}/history")).Form("fields/notes/restoration").GetAttribute("action")!;

        var page = await reader.Browser.Get($"contacts/{id}/history");
        Assert.Equal(2, page.Document.QuerySelectorAll(".history-entry").Length);
        Assert.False(page.Has("main form"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Browser.Post(restoration, "trash")).Status);
        Assert.Equal("new", (await owner.Read(id)).Notes);
    }

    [Theory, BothDatabases]
    public async Task Knows_no_field_it_was_not_asked_for(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "dan");
        var id = (await desk.Add(Desk.Person("Anna", "Muster") with { Notes = "old" }))[0];
        await desk.Edit(id, c => c with { Notes = "new" });
        var restoration = (await desk.Browser.Get($"contacts/{id}/history")).Form("fields/notes/restoration").GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Post(restoration.Replace("/notes/", "/nonsense/", StringComparison.Ordinal), "trash")).Status);
    }
}
