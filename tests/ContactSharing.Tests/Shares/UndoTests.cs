using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Shares;

public sealed class UndoTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task A_share_taken_back_by_mistake_is_given_again(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        var before = await other.RightsIn(folder);
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal");
        Assert.Equal(Right.None, await other.RightsIn(folder));
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        await owner.Browser.Submit(toast, $"restoration/{(int)before}");
        Assert.Equal(before, await other.RightsIn(folder));
        Assert.Empty(await other.Mails());
    }

    [Theory, BothDatabases]
    public async Task A_right_given_a_second_time_says_what_it_replaced_and_can_be_had_back(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database, "Tom", "Twice");
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        await owner.Browser.Get($"books/{folder}/shares");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        Assert.Equal("Tom Twice already had this right.", (await owner.Browser.Get($"books/{folder}/shares")).Text("[data-toast-text]"));
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        Assert.Equal("Right of Tom Twice changed from “Viewer” to “Manager”.", toast.Text("[data-toast-text]"));
        await owner.Browser.Submit(toast, $"rights/{(int)Right.View}");
        Assert.Equal(Right.View, await other.RightsIn(folder));
        Assert.Empty(await other.Mails());
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post($"books/{folder}/shares/p-{await other.Id()}/rights/4096", $"books/{folder}/shares")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post($"books/{await owner.Private()}/shares/p-{await other.Id()}/rights/1", "folders/new")).Status);
    }

    [Theory, BothDatabases]
    public async Task An_invitation_taken_back_by_mistake_stands_again(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Manager"));
        var link = await other.Invitation();
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get(link)).Status);
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        Assert.Equal("The invitation is taken back.", toast.Text("[data-toast-text]"));
        Assert.DoesNotContain("invited", toast.Text("#shared-with")!, StringComparison.Ordinal);
        await owner.Browser.Submit(toast, "renewal");
        Assert.Contains("invited no answer", (await owner.Browser.Get($"books/{folder}/shares")).Text("#shared-with")!, StringComparison.Ordinal);
        await other.Browser.Submit(link, "acceptance");
        Assert.True((await other.RightsIn(folder)).HasFlag(Right.Delete));
        Assert.Single(await other.Mails());
    }

    [Fact]
    public async Task A_share_says_with_whom_and_is_taken_back()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var one = await hosts.Somebody(DatabaseProvider.Sqlite, "Hugo", "Petit");
        using var two = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, one, ("role", "Viewer"), ("notice", "None"));
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        Assert.Equal("Shared with Hugo Petit.", toast.Text("[data-toast-text]"));
        await owner.Browser.Submit(toast, "removal");
        Assert.Equal(Right.None, await one.RightsIn(folder));
        await owner.Browser.PostForm($"books/{folder}/shares", $"books/{folder}/shares", [("people", await one.Id()), ("people", await two.Id()), ("notice", "None")]);
        toast = await owner.Browser.Get($"books/{folder}/shares");
        Assert.Equal("Shared with 2 people.", toast.Text("[data-toast-text]"));
        // In the order of their ids, which chance gave.
        var undo = toast.Document.QuerySelector("[data-toast-undo]")!.GetAttribute("action")!;
        await owner.Browser.Post(undo, tokenFrom: $"books/{folder}/shares");
        Assert.Equal((Right.None, Right.None), (await one.RightsIn(folder), await two.RightsIn(folder)));
    }

    [Fact]
    public async Task What_somebody_had_before_is_not_taken_back()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        await owner.Browser.Get($"books/{folder}/shares");
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        Assert.True(toast.Has("[data-toast]"));
        Assert.Equal([$"/books/{folder}/shares/p-{await other.Id()}/rights/{(int)Right.View}"], toast.Document.QuerySelectorAll("[data-toast-undo]").Select(form => form.GetAttribute("action")));
    }

    [Fact]
    public async Task Only_who_manages_the_book_gives_a_share_again()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var path = $"books/{folder}/shares/p-{await other.Id()}/restoration/";
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post(path + 31, "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post($"books/{folder}/shares/p-{await other.Id()}/renewal", "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post($"books/{folder}/share-removals?to=p-{await other.Id()}", "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post(path + 32, "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post(path + 0, "folders/new")).Status);
        Assert.Equal(Right.None, await other.RightsIn(folder));
    }
}
