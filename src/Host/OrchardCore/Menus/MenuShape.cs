using Carnet.Intranet.Layout;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Texts;
using Carnet.OrchardCore.Pages;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;

namespace Carnet.OrchardCore.Menus;

/// <summary>The shape <c>CarnetMenu</c>: the menu of Carnet for a theme or a widget.</summary>
internal sealed class MenuShape(Parts parts, ShellViews views, PageHead head, IHttpContextAccessor http, Texts<MenuShape> texts) : IShapeAttributeProvider
{
    public const string Name = "CarnetMenu";

    [Shape(Name)]
    public async Task<IHtmlContent> CarnetMenu()
    {
        var view = await views.Read(http.HttpContext!);
        head.FillForPart();
        return await parts.Render<MenuList>(
            ("Links", view.Menu[MenuGroup.Main].ToList()), ("Route", view.Route), ("Label", texts["Carnet menu"]));
    }
}
