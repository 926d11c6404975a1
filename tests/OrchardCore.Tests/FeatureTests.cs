using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

[Collection(OrchardSite.QuietPrefix)]
public sealed class FeatureTests(OrchardSite site)
{
    [OrchardFact]
    public async Task Every_module_is_a_feature_with_name_description_category_and_dependencies()
    {
        using var admin = await site.SignedIn();
        var page = await admin.Get("Admin/Features");
        var line = page.Document.GetElementById("Carnet.ContactTransfer")!.Closest("li")!;
        Assert.Contains("Import and export", line.TextContent, StringComparison.Ordinal);
        Assert.Contains("Contacts from vCard and CSV files", line.TextContent, StringComparison.Ordinal);
        Assert.Contains(line.QuerySelectorAll(".badge"), badge => badge.TextContent.Trim() == "Contacts");
        Assert.StartsWith("Address book", line.Closest(".feature-group")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task A_feature_that_is_off_has_no_routes_and_no_menu_and_keeps_its_data()
    {
        using var admin = await site.SignedIn(tenant: OrchardSite.QuietPrefix);
        var contact = await admin.AddContact("Olga", "Offline");
        await admin.SwitchOff("Carnet.Contacts");
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get("contacts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.Get(contact)).Status);
        Assert.DoesNotContain("/quiet/contacts?", (await admin.Get("Admin")).Body, StringComparison.Ordinal);
        using var other = await site.SignedIn();
        Assert.Equal(HttpStatusCode.OK, (await other.Get(await other.OwnBook())).Status);
        foreach (var feature in new[] { "Carnet.Contacts", "Carnet.ContactTransfer", "Carnet.GroupAddressBooks", "Carnet.ContactSharing", "Carnet.ContactSync.CardDav" })
            await admin.SwitchOn(feature);
        Assert.Contains("Offline", (await admin.Get(contact)).Body, StringComparison.Ordinal);
        Assert.Contains("/quiet/contacts?", (await admin.Get("Admin")).Body, StringComparison.Ordinal);
    }
}
