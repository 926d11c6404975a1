using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Intranet.Menus;

/// <summary>The menu entries whose feature is on and whose permission the person has.</summary>
public sealed class VisibleMenu(IReadOnlyList<CarnetModule> modules, MenuGate gate, TextCatalog texts)
{
    public async Task<ILookup<MenuGroup, MenuLink>> For(CurrentUser user, CancellationToken cancel)
    {
        var visible = new List<(MenuGroup Group, MenuLink Link)>();
        foreach (var (module, entry) in Declared())
            if (await gate.IsOpen(user, entry.FeatureId, entry.PermissionId, cancel))
                visible.Add((entry.Group, new MenuLink(texts.Get(module.GetType().Assembly, entry.Text), entry.Route, entry.Icon) { Covers = entry.Covers }));
        return visible.ToLookup(v => v.Group, v => v.Link);
    }

    private IEnumerable<(CarnetModule Module, MenuEntry Entry)> Declared() =>
        modules.SelectMany(module => module.Menu.Select(entry => (module, entry))).OrderBy(declared => declared.entry.Order);
}
