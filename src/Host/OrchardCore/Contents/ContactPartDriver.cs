using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;

namespace Carnet.OrchardCore.Contents;

/// <summary>Shows and edits the address; the card itself is drawn by the module it belongs to.</summary>
internal sealed class ContactPartDriver(IHttpContextAccessor http) : ContentPartDisplayDriver<ContactPart>
{
    public override IDisplayResult Display(ContactPart part, BuildPartDisplayContext context) =>
        Shape(CardShapes.Card, new CardShape { Address = part.Address }).Location("Content");

    public override IDisplayResult Edit(ContactPart part, BuildPartEditorContext context) =>
        Shape(CardShapes.Editor, new CardShape { Address = part.Address, FieldName = NameOf(nameof(CardForm.Address)) }).Location("Content");

    public override async Task<IDisplayResult> UpdateAsync(ContactPart part, UpdatePartEditorContext context)
    {
        var form = new CardForm();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        part.Address = CardAddress.Of(form.Address ?? "", http.HttpContext!.Request);
        return Edit(part, context);
    }

    private string NameOf(string field) => string.IsNullOrEmpty(Prefix) ? field : $"{Prefix}.{field}";
}

/// <summary>The menu needs neither fields nor an editor.</summary>
internal sealed class MenuPartDriver : ContentPartDisplayDriver<CarnetMenuPart>
{
    public override IDisplayResult Display(CarnetMenuPart part, BuildPartDisplayContext context) =>
        Shape(Menus.MenuShape.Name, new CardShape()).Location("Content");
}

public sealed class CardForm
{
    public string? Address { get; set; }
}

public sealed class CardShape : ShapeViewModel
{
    public string Address { get; init; } = "";
    public string FieldName { get; init; } = "";
}
