using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Mail;
using Carnet.Testing.Web;

namespace Carnet.OrchardCore.Tests;

[Collection(OrchardSite.QuietPrefix)]
public sealed class MailTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Mail_leaves_through_Orchard_Cores_service()
    {
        using var admin = await site.SignedIn();
        await admin.SwitchOn("OrchardCore.Email.Smtp");
        await Share(admin, "Suppliers", await admin.AddUser("mia"));
        Assert.Contains("Suppliers", await MailTo("mia"), StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task Mail_waits_while_the_site_sends_none_and_leaves_by_the_minute_task_with_nobody_there()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.QuietPrefix);
        await Share(admin, "Printers", await admin.AddUser("max"));
        await site.Says("is Waiting after attempt 1");
        await admin.SwitchOn("OrchardCore.Email.Smtp");
        // Orchard Core runs the tasks of a tenant once it had a visitor since it was built.
        await admin.Get("settings");
        Assert.Contains("Printers", await MailTo("max"), StringComparison.Ordinal);
        Assert.False(site.HasSaid("Error while executing 'ModularBackgroundService'"));
    }

    private static async Task Share(Browser owner, string name, string person)
    {
        var folder = (await owner.Submit("folders/new", "folders", new() { ["name"] = name })).Location!;
        var shares = folder[folder.IndexOf("books/", StringComparison.Ordinal)..].Replace("/contacts", "/shares", StringComparison.Ordinal);
        Assert.True((await owner.Submit(shares, shares, new() { ["people"] = person, ["notice"] = "Standard" })).IsRedirect);
    }

    private async Task<string> MailTo(string login) => string.Join('\n', ReadMail.From(await site.MailTo($"{login}@example.org")).Parts);
}
