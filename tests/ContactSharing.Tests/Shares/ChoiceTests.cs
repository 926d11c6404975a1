using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Shares;

/// <summary>Whom one shares with is ticked, never guessed from what was typed.</summary>
public sealed class ChoiceTests(Hosts hosts)
{
    [Fact]
    public async Task Enter_behind_part_of_a_name_shares_nothing()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite, "Zebulon", "Xanthos");
        var book = await owner.Private();
        var answer = await owner.Browser.Submit($"books/{book}/shares", "shares", new() { ["who"] = "Zebul" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("Nobody is chosen by “Zebul” yet: tick whom you mean.", answer.Text("[name=who] + [role=alert]"));
        Assert.Contains("Zebulon Xanthos", answer.Text("#candidates label")!, StringComparison.Ordinal);
        Assert.Empty(await other.Mails());
        Assert.Equal(Right.None, await other.RightsIn(book));
        await owner.Browser.Submit(answer, "shares", new() { ["people"] = await other.Id(), ["notice"] = "None" });
        Assert.Equal(Right.View, await other.RightsIn(book));
    }

    [Fact]
    public async Task Somebody_typed_beside_a_ticked_one_is_not_forgotten_in_silence()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var ticked = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var typed = await hosts.Somebody(DatabaseProvider.Sqlite, "Yolanthe", "Wunder");
        var folder = await owner.Folder("Suppliers");
        var answer = await owner.Share(folder, ticked, ("who", "Yolan"), ("notice", "None"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(Right.None, await ticked.RightsIn(folder));
        Assert.True(answer.Document.QuerySelector($"#candidates [value='{await ticked.Id()}']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Nobody_at_all_is_refused_beside_the_field()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        var answer = await owner.Browser.Submit($"books/{await owner.Private()}/shares", "shares");
        Assert.Equal("Choose at least one person or group.", answer.Text("[name=who] + [role=alert]"));
    }

    [Fact]
    public async Task Who_cannot_be_chosen_is_shown_with_the_reason()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite, "Quentin", "Vogelsang");
        using var invited = await hosts.Somebody(DatabaseProvider.Sqlite, "Ines", "Vogelsang");
        using var shared = await hosts.Somebody(DatabaseProvider.Sqlite, "Silva", "Vogelsang");
        using var free = await hosts.Somebody(DatabaseProvider.Sqlite, "Frida", "Vogelsang");
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, invited, ("role", "Viewer"));
        await owner.Share(folder, shared, ("role", "Administrator"), ("notice", "None"));
        var found = await owner.Browser.GetFragment($"books/{folder}/shares?who=Vogelsang");
        Assert.Equal(await free.Id(), Assert.Single(found.Document.QuerySelectorAll("input")).GetAttribute("value"));
        Assert.Equal(["Ines Vogelsang: Is invited already.", "Quentin Vogelsang: That is you.", "Silva Vogelsang: Already has this."], Remarks(found));
        Assert.EndsWith($"/shares/p-{await invited.Id()}", found.Document.QuerySelector($"a[href*='{await invited.Id()}']")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("Quentin Vogelsang: Owns this and sees everything.", Remarks(await shared.Browser.GetFragment($"books/{folder}/shares?who=Vogelsang")));
    }

    private static IEnumerable<string> Remarks(Testing.Web.Answered found) =>
        found.Document.QuerySelectorAll(".share-taken").Select(p => $"{p.QuerySelector("strong")!.TextContent}: {p.QuerySelector("strong + span")!.TextContent}").Order();
}
