using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class ContentTests(OrchardSite site)
{
    private const string Page = "carnettestpage000000000001";

    [OrchardFact]
    public async Task A_contact_stands_as_a_card_on_a_page_for_who_may_see_it()
    {
        using var admin = await site.SignedIn();
        var contact = await admin.AddContact("Carla", "Card");
        await admin.SwitchOn("OrchardCore.Deployment");
        await admin.Post("Admin/DeploymentPlan/Import/Json", "Admin/DeploymentPlan/Import/Json", new() { ["Json"] = Recipe(contact) });
        var shown = await admin.Get($"Contents/ContentItems/{Page}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("Carla Card", shown.Text(".placed-card"), StringComparison.Ordinal);
        Assert.True(shown.Has(".carnet-menu a[href='/contacts']"));
        using var visitor = await site.Visitor();
        Assert.DoesNotContain("Carla", (await visitor.Get($"Contents/ContentItems/{Page}")).Body, StringComparison.Ordinal);
    }

    [OrchardFact]
    public async Task The_part_of_a_contact_can_be_attached_to_any_content_type()
    {
        using var admin = await site.SignedIn();
        Assert.Contains("Shows a contact or an address book as a card.", (await admin.Get("Admin/ContentTypes/ListParts")).Body, StringComparison.Ordinal);
    }

    private static string Recipe(string contact) => $$"""
        {
          "name": "Page", "displayName": "Page", "version": "1.0.0", "issetuprecipe": false, "categories": [], "tags": [],
          "steps": [
            { "name": "ContentDefinition", "ContentParts": [], "ContentTypes": [ { "Name": "Page", "DisplayName": "Page",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "FlowPart", "Name": "FlowPart", "Settings": {} } ] } ] },
            { "name": "content", "data": [ { "ContentItemId": "{{Page}}", "ContentType": "Page", "DisplayText": "Reception", "Latest": true, "Published": true,
              "FlowPart": { "Widgets": [
                { "ContentItemId": "carnettestpage000000000002", "ContentType": "Contact", "ContactPart": { "Address": "{{contact}}" } },
                { "ContentItemId": "carnettestpage000000000003", "ContentType": "CarnetMenu", "CarnetMenuPart": {} } ] } } ] }
          ]
        }
        """;
}
