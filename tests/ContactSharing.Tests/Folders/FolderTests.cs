using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Folders;

public sealed class FolderTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task A_new_folder_stands_at_the_side_with_its_colour(DatabaseProvider database)
    {
        using var lars = await hosts.Somebody(database, "Lars");
        var made = await lars.Browser.Submit("folders/new", "folders", new() { ["name"] = " Suppliers ", ["color"] = "#3f9a4a" });
        var page = await lars.Browser.Get(made.Location!.TrimStart('/'));
        Assert.StartsWith("Suppliers", page.Title);
        Assert.Equal("#3f9a4a", page.Document.QuerySelector(".side-link[aria-current] svg")!.GetAttribute("fill"));
    }

    [Theory]
    [InlineData("", "needs a name")]
    [InlineData("twice", "already")]
    public async Task A_folder_needs_a_name_of_its_own(string name, string complaint)
    {
        using var marta = await hosts.Somebody(DatabaseProvider.Sqlite, "Marta");
        if ((await marta.Side()).All(n => n != "Twice"))
            await marta.Folder("Twice");
        var answer = await marta.Browser.Submit("folders/new", "folders", new() { ["name"] = name });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(complaint, answer.Text(".invalid-feedback"), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_deleted_folder_comes_back_with_its_contacts(DatabaseProvider database)
    {
        using var nikos = await hosts.Somebody(database, "Nikos");
        var folder = await nikos.Folder("Old");
        await nikos.Contact(folder);
        var gone = await nikos.Browser.Submit($"books/{folder}/properties", $"books/{folder}/deletion");
        Assert.True(gone.IsRedirect);
        Assert.DoesNotContain("Old", await nikos.Side());
        Assert.Equal(HttpStatusCode.NotFound, (await nikos.Browser.Get($"books/{folder}/contacts")).Status);
        Assert.Contains("Anna Muster", (await nikos.Browser.Get("trash")).Body, StringComparison.Ordinal);
        await nikos.Browser.Post($"books/{folder}/restoration", "folders/new");
        Assert.Contains("Old", await nikos.Side());
        Assert.Equal(["Anna Muster"], await nikos.Names(folder));
    }

    [Theory, BothDatabases]
    public async Task A_contact_of_a_deleted_folder_comes_back_into_the_private_book(DatabaseProvider database)
    {
        using var olga = await hosts.Somebody(database, "Olga");
        var folder = await olga.Folder("Old");
        var contact = await olga.Contact(folder, "Berta Berg");
        await olga.Browser.Post($"books/{folder}/deletion", $"books/{folder}/properties");
        await olga.Browser.Post("trash/restorations", "trash", new() { ["places"] = $"{folder}/{contact}" });
        Assert.Equal(["Berta Berg"], await olga.Names(await olga.Private()));
    }

    [Fact]
    public async Task Nobody_else_changes_or_deletes_a_folder()
    {
        using var pablo = await hosts.Somebody(DatabaseProvider.Sqlite, "Pablo");
        using var rosa = await hosts.Somebody(DatabaseProvider.Sqlite, "Rosa");
        var folder = await pablo.Folder("Mine");
        foreach (var path in new[] { $"books/{folder}/properties", $"books/{folder}/look", $"books/{folder}/deletion", $"books/{folder}/restoration" })
            Assert.Equal(HttpStatusCode.NotFound, (await rosa.Browser.Post(path, "folders/new", new() { ["name"] = "Stolen", ["color"] = "" })).Status);
        Assert.Equal(Right.All, await pablo.RightsIn(folder));
        Assert.Contains("Mine", await pablo.Side());
    }
}
