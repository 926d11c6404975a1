using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;

namespace Carnet.ContactSharing.Tests.Shares;

/// <summary>A mail says what happened.</summary>
public sealed class MailTests(Hosts hosts)
{
    [Fact]
    public async Task Other_rights_are_named()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite, "Olivia", "Owner");
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var book = await owner.Private();
        await owner.Share(book, other, ("rights", "View"));
        await other.Browser.Submit(await other.Invitation(), "acceptance");
        await owner.Browser.PostForm($"books/{book}/shares/p-{await other.Id()}", $"books/{book}/shares", [("rights", "Edit"), ("notice", "Standard")]);
        var mail = (await other.Mails())[^1];
        Assert.Equal("Your rights on “Contacts of Olivia Owner” changed: now view and edit", mail.Subject);
        Assert.Contains("Olivia Owner changed what you may do with the contacts in “Contacts of Olivia Owner”: from now on you may view and edit.", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept", mail.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Standard", 2)]
    [InlineData("None", 1)]
    public async Task An_invitation_that_waits_is_sent_anew_with_its_other_rights_when_a_mail_is_wanted(string notice, int mails)
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite, "Olivia", "Owner");
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        await owner.Browser.PostForm($"books/{folder}/shares/p-{await other.Id()}", $"books/{folder}/shares", [("role", "Manager"), ("notice", notice)]);
        var sent = await other.Mails();
        Assert.Equal(mails, sent.Count);
        if (mails == 2)
        {
            Assert.Equal("The invitation to “Suppliers” changed: view, edit, add and delete", sent[1].Subject);
            Assert.Contains("Olivia Owner changed the invitation", sent[1].Text, StringComparison.Ordinal);
            Assert.Contains("Accept", sent[1].Html, StringComparison.Ordinal);
        }
        await other.Browser.Submit(await other.Invitation(), "acceptance");
        Assert.Equal(Contacts.Rights.Right.View | Contacts.Rights.Right.Edit | Contacts.Rights.Right.Add | Contacts.Rights.Right.Delete, await other.RightsIn(folder));
    }

    [Fact]
    public async Task A_mail_sent_again_is_a_reminder()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite, "Olivia", "Owner");
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Viewer"));
        var mail = $"shares/p-{await other.Id()}/mail";
        await owner.Browser.Submit($"books/{folder}/shares", mail);
        await other.Browser.Submit(await other.Invitation(), "acceptance");
        await owner.Browser.Submit($"books/{folder}/shares", mail);
        var subjects = (await other.Mails()).Select(m => m.Subject);
        Assert.Equal(["Olivia Owner shares “Suppliers” with you", "Reminder: Olivia Owner shares “Suppliers” with you", "Reminder: Olivia Owner shares “Suppliers” with you"], subjects);
        Assert.DoesNotContain("invitations/", (await other.Mails())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_book_has_ticks_and_no_role()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var book = await owner.Private();
        await owner.Share(book, other, ("rights", "View"));
        var mail = Assert.Single(await other.Mails());
        Assert.Contains("You may: view\n", mail.Text, StringComparison.Ordinal);
        var (offer, list) = (await other.Browser.Get(await other.Invitation()), await owner.Browser.Get($"books/{book}/shares"));
        foreach (var text in new[] { mail.Text, offer.Text("main"), list.Text("#shared-with") })
            Assert.DoesNotContain("Viewer", text, StringComparison.Ordinal);
        Assert.Equal("view", offer.Text(".facts dd"));
        Assert.Equal("view", list.Text(".share-who > span"));
    }
}
