using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class ContentTests(OrchardSite site)
{
    private const string Page = "carnettestpage000000000001";

    [OrchardFact]
    public async Task A_contact_and_a_book_stand_as_cards_on_a_page_for_who_may_see_them()
    {
        using var admin = await site.SignedIn();
        var contact = await admin.AddContact("Carla", "Card");
        await admin.Import(Recipe(contact, await admin.OwnBook()));
        var shown = await admin.Get($"Contents/ContentItems/{Page}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        var cards = shown.Document.QuerySelectorAll(".placed-card");
        Assert.Equal(2, cards.Length);
        Assert.All(cards, card => Assert.Contains("Carla Card", card.TextContent, StringComparison.Ordinal));
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

    private static string Recipe(string contact, string book) => $$"""
        {
          "name": "Page", "displayName": "Page", "version": "1.0.0", "issetuprecipe": false, "categories": [], "tags": [],
          "steps": [
            { "name": "ContentDefinition", "ContentParts": [], "ContentTypes": [ { "Name": "Page", "DisplayName": "Page",
              "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } },
              "ContentTypePartDefinitionRecords": [ { "PartName": "FlowPart", "Name": "FlowPart", "Settings": {} } ] } ] },
            { "name": "content", "data": [ { "ContentItemId": "{{Page}}", "ContentType": "Page", "DisplayText": "Reception", "Latest": true, "Published": true,
              "FlowPart": { "Widgets": [
                { "ContentItemId": "carnettestpage000000000002", "ContentType": "Contact", "ContactPart": { "Address": "{{contact}}" } },
                { "ContentItemId": "carnettestpage000000000004", "ContentType": "Contact", "ContactPart": { "Address": "{{book}}" } },
                { "ContentItemId": "carnettestpage000000000003", "ContentType": "CarnetMenu", "CarnetMenuPart": {} } ] } } ] }
          ]
        }
        """;
}
