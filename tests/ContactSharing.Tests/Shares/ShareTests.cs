using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Shares;

public sealed class ShareTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task Without_a_mail_a_folder_is_shared_at_once(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        Assert.Contains("Suppliers", await other.Side());
        Assert.Equal(["Anna Muster"], await other.Names(folder));
        Assert.Equal(Right.View, await other.RightsIn(folder));
    }

    [Theory]
    [InlineData("Viewer", Right.View)]
    [InlineData("Manager", Right.View | Right.Edit | Right.Add | Right.Delete)]
    [InlineData("Administrator", Right.All)]
    public async Task Roles_are_presets_of_the_same_rights(string role, Right rights)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", role), ("notice", "None"));
        Assert.Equal(rights, await other.RightsIn(folder));
        var may = await other.Browser.Get($"books/{folder}/shares");
        Assert.Equal(rights.HasFlag(Right.Manage) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, may.Status);
    }

    [Theory]
    [InlineData("View", Right.View)]
    [InlineData("Add", Right.View | Right.Add)]
    [InlineData("Delete", Right.View | Right.Delete)]
    [InlineData("Edit", Right.View | Right.Edit)]
    [InlineData("Manage", Right.None)]
    public async Task Ticks_of_the_private_book_bring_the_look_along(string tick, Right rights)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var book = await owner.Private();
        await owner.Share(book, other, ("rights", tick), ("notice", "None"));
        Assert.Equal(rights, await other.RightsIn(book));
    }

    [Theory, BothDatabases]
    public async Task Who_may_add_edits_what_he_added_and_nothing_else(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var adder = await hosts.Somebody(database);
        var book = await owner.Private();
        var theirs = await owner.Contact(book);
        await owner.Share(book, adder, ("rights", "Add"), ("notice", "None"));
        var own = await adder.Contact(book, "Berta Berg");
        Assert.Equal(Right.View | Right.Add | Right.Edit, await adder.RightsOn(own));
        Assert.Equal(HttpStatusCode.OK, (await adder.Browser.Get($"contacts/{own}/edit")).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await adder.Browser.Get($"contacts/{theirs}/edit")).Status);
        var answer = await adder.Choose(book, "removals", own);
        Assert.Equal((HttpStatusCode.Forbidden, null), (answer.Status, answer.Location));
        Assert.Contains("Berta Berg", await owner.Names(book));
    }

    [Theory, BothDatabases]
    public async Task Access_ends_with_the_next_request(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        var contact = await owner.Contact(folder);
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Get($"contacts/{contact}")).Status);
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"contacts/{contact}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"books/{folder}/contacts")).Status);
    }

    [Theory, BothDatabases]
    public async Task Another_role_holds_at_once(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", $"shares/p-{await other.Id()}", new() { ["role"] = "Manager" });
        Assert.True((await other.RightsIn(folder)).HasFlag(Right.Delete));
    }

    [Theory]
    [InlineData("someone@elsewhere.example", "no address of a colleague")]
    [InlineData("Zzzz", "inside the organisation only")]
    public async Task Outside_addresses_are_refused_in_plain_words(string who, string words)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var answer = await owner.Browser.Submit($"books/{folder}/shares", "shares", new() { ["who"] = who });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quir")]
    [InlineData("ottol")]
    public async Task The_first_letters_of_a_name_find_a_colleague(string letters)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite, "Quirin", "Ottolenghi");
        var folder = await owner.Folder("Suppliers");
        var found = await owner.Browser.GetFragment($"books/{folder}/shares?who={letters}");
        Assert.Contains("Quirin Ottolenghi", found.Body, StringComparison.Ordinal);
        Assert.Contains("@lumiere.example", found.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_neither_sees_nor_changes_a_share()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var stranger = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var me = await stranger.Id();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Get($"books/{folder}/shares")).Status);
        foreach (var path in new[] { $"books/{folder}/shares", $"books/{folder}/shares/p-{me}", $"books/{folder}/shares/p-{me}/removal", $"books/{folder}/shares/p-{me}/mail", $"books/{folder}/departure" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post(path, "folders/new", new() { ["people"] = me, ["role"] = "Administrator", ["notice"] = "None" })).Status);
        Assert.Equal(Right.None, await stranger.RightsIn(folder));
    }

    [Fact]
    public async Task A_manager_cannot_change_who_it_is_shared_with()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var manager = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, manager, ("role", "Manager"), ("notice", "None"));
        var answer = await manager.Browser.Post($"books/{folder}/shares/p-{await manager.Id()}", "folders/new", new() { ["role"] = "Administrator", ["notice"] = "None" });
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.False((await manager.RightsIn(folder)).HasFlag(Right.Manage));
    }

    [Theory, BothDatabases]
    public async Task Members_of_a_group_see_what_is_shared_with_it(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var member = await hosts.Somebody(database);
        using var stranger = await hosts.Somebody(database);
        var group = await owner.Group("Team", await member.Id());
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        await owner.Browser.Submit($"books/{folder}/shares", "shares", new() { ["groups"] = group.ToString(), ["role"] = "Viewer", ["notice"] = "None" });
        Assert.Equal(["Anna Muster"], await member.Names(folder));
        Assert.Empty(await stranger.Names(folder));
        await owner.Leave(group, await member.Id());
        Assert.Empty(await member.Names(folder));
    }
}
