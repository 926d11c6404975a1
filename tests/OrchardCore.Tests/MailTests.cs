using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Mail;

namespace Carnet.OrchardCore.Tests;

public sealed class MailTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Mail_leaves_through_Orchard_Cores_service()
    {
        using var admin = await site.SignedIn();
        await admin.SwitchOn("OrchardCore.Email.Smtp");
        var mia = await admin.AddUser("mia");
        var folder = (await admin.Submit("folders/new", "folders", new() { ["name"] = "Suppliers" })).Location!;
        var shares = folder.TrimStart('/').Replace("/contacts", "/shares", StringComparison.Ordinal);
        Assert.True((await admin.Submit(shares, shares, new() { ["people"] = mia, ["notice"] = "Standard" })).IsRedirect);
        var mail = ReadMail.From(await site.MailTo("mia@example.org"));
        Assert.Contains("Suppliers", string.Join('\n', mail.Parts), StringComparison.Ordinal);
    }
}
