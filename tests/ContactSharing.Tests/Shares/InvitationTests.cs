using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Shares;

public sealed class InvitationTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task A_folder_appears_once_it_is_accepted(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        await owner.Share(folder, other, ("role", "Manager"));
        Assert.Equal(Right.None, await other.RightsIn(folder));
        var link = await other.Invitation();
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Get(link)).Status);
        Assert.Equal(Right.None, await other.RightsIn(folder));
        await other.Browser.Submit(link, "acceptance", new() { ["name"] = "From Alex", ["color"] = "#d0484a" });
        Assert.Contains("From Alex", await other.Side());
        Assert.Equal(["Anna Muster"], await other.Names(folder));
        Assert.Contains("Suppliers", await owner.Side());
        Assert.True((await other.RightsIn(folder)).HasFlag(Right.Edit));
    }

    [Theory, BothDatabases]
    public async Task The_owner_sees_that_it_was_declined_and_asks_again(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        var link = await other.Invitation();
        await other.Browser.Post(link + "/refusal", link);
        Assert.DoesNotContain("Suppliers", await other.Side());
        var list = await owner.Browser.Get($"books/{folder}/shares");
        Assert.Contains("declined ", list.Text("#shared-with")!, StringComparison.Ordinal);
        await owner.Browser.Submit(list, "mail");
        await other.Browser.Submit(await other.Invitation(), "acceptance");
        Assert.Equal(Right.View, await other.RightsIn(folder));
    }

    [Theory, BothDatabases]
    public async Task The_mail_names_all_that_is_needed_in_the_receivers_language(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Olivia", "Owner");
        using var other = await hosts.Somebody(database, "Rémi", "Receveur", language: "fr");
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "WithNote"), ("note", "Voilà <b>tout</b>."));
        var mail = Assert.Single(await other.Mails());
        Assert.Contains("Olivia Owner partage", mail.Subject, StringComparison.Ordinal);
        foreach (var part in new[] { "Suppliers", "Rôle", "Gestionnaire", "voir, modifier, ajouter, supprimer", "Rémi Receveur", "Voilà <b>tout</b>." })
            Assert.Contains(part, mail.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;tout&lt;/b&gt;.", mail.Html, StringComparison.Ordinal);
        if (mail.Html!.Contains("href", StringComparison.Ordinal))
            Assert.Contains("#decline", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("None", 0)]
    [InlineData("Standard", 1)]
    public async Task A_mail_leaves_only_when_it_is_wished(string notice, int mails)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", notice));
        Assert.Equal(mails, (await other.Mails()).Count);
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal", new() { ["notice"] = notice });
        Assert.Equal(2 * mails, (await other.Mails()).Count);
    }

    [Theory, BothDatabases]
    public async Task An_invitation_taken_back_is_gone(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        var link = await other.Invitation();
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post(link + "/acceptance", "folders/new")).Status);
        Assert.Equal(Right.None, await other.RightsIn(folder));
    }

    [Theory, BothDatabases]
    public async Task An_invitation_ends_with_the_right_of_who_made_it(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var administrator = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, administrator, ("role", "Administrator"), ("notice", "None"));
        await administrator.Share(folder, other, ("role", "Administrator"));
        var link = await other.Invitation();
        await owner.Browser.Submit($"books/{folder}/shares/p-{await administrator.Id()}", "removal");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Submit(link, "acceptance")).Status);
        Assert.Equal(Right.None, await other.RightsIn(folder));
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Get(link)).Status);
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var stranger = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        var link = await other.Invitation();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post(link + "/acceptance", "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post(link + "/refusal", "folders/new")).Status);
        Assert.Equal(Right.None, await stranger.RightsIn(folder));
    }

    [Fact]
    public async Task Who_does_not_want_it_any_more_gives_it_back()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        await other.Browser.Submit(await other.Invitation(), "acceptance");
        await other.Browser.Submit($"books/{folder}/properties", "departure");
        Assert.Equal(Right.None, await other.RightsIn(folder));
        Assert.Contains("declined", (await owner.Browser.Get($"books/{folder}/shares")).Text("#shared-with")!, StringComparison.Ordinal);
    }
}
