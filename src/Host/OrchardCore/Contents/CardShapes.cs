using Carnet.Intranet.Menus;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.OrchardCore.Pages;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;

namespace Carnet.OrchardCore.Contents;

/// <summary>
/// The card a module draws for an address of its own, with the rights of the reader: who may not see the contact sees an empty place.
/// </summary>
internal sealed class CardShapes(IEnumerable<PlacedCard> cards, Parts parts, PageHead head, Caller caller, MenuGate gate) : IShapeAttributeProvider
{
    public const string Card = "ContactPart", Editor = "ContactPart_Edit";

    [Shape(Card)]
    public async Task<IHtmlContent> Show(CardShape shape)
    {
        if (caller.User is not { } reader
            || cards.FirstOrDefault(card => shape.Address.StartsWith(card.RoutePrefix, StringComparison.OrdinalIgnoreCase)) is not { } card
            || !await gate.IsOpen(reader, card.FeatureId, card.PermissionId, CancellationToken.None))
            return HtmlString.Empty;
        try
        {
            head.FillForPart();
            return new HtmlString(await parts.Html(card.Component, new Dictionary<string, object?> { ["Route"] = shape.Address }));
        }
        catch (RefusalException)
        {
            return HtmlString.Empty;
        }
    }

    [Shape(Editor)]
    public Task<IHtmlContent> Edit(CardShape shape) =>
        parts.Render<CardFields>(("Name", shape.FieldName), ("Address", shape.Address));
}
