using Carnet.Modularity.Modules;
using Carnet.Modularity.Texts;
using Carnet.OrchardCore.People;
using Carnet.OrchardCore.Sites;
using Carnet.Runtime.Modules;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace Carnet.OrchardCore.Menus;

/// <summary>
/// The modules' menu entries for Orchard Core: all of them in the admin menu, those for everybody in a menu called
/// <c>carnet</c>, which a theme can show where it likes. Orchard Core leaves out what a person may not open.
/// </summary>
internal sealed class SiteMenu(ModuleCatalog catalog, OrchardFeatures features, PermissionList permissions, TextCatalog texts) : INavigationProvider
{
    private const string Admin = "admin", Front = "carnet";

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == Admin)
            builder.Add(new LocalizedString("Carnet", "Carnet"), "50", top =>
            {
                top.AddClass("carnet").AddClass("icon-class-fa-solid").AddClass("icon-class-fa-address-book").Id("carnet");
                Fill(top, MenuGroup.Main, MenuGroup.Administration);
            });
        else if (name == Front)
            Fill(builder, MenuGroup.Main, MenuGroup.Personal);
        return ValueTask.CompletedTask;
    }

    private void Fill(NavigationBuilder builder, params MenuGroup[] groups)
    {
        var entries = catalog.Modules.SelectMany(module => module.Menu, (module, entry) => (Assembly: module.GetType().Assembly, Entry: entry));
        foreach (var (assembly, entry) in entries.Where(e => features.IsOn(e.Entry.FeatureId) && groups.Contains(e.Entry.Group)).OrderBy(e => e.Entry.Order))
            builder.Add(new LocalizedString(entry.Text, texts.Get(assembly, entry.Text)), $"{(int)entry.Group}.{entry.Order}", item =>
                item.Url($"~/{entry.Route}").Permission(permissions.Find(entry.PermissionId)!).LocalNav());
    }
}
