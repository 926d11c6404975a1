using Carnet.Intranet.Menus;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Intranet.Settings;

/// <param name="Id">Its address below the settings page.</param>
public sealed record ShownPanel(string Id, string Title, Type Component);

/// <summary>
/// The modules' sections of the settings pages, as far as this person may use them. Each is a page of its own: two panels
/// on one page would read through one database connection at the same time.
/// </summary>
public sealed class SettingsPanels(IEnumerable<SettingsPanel> panels, MenuGate gate, TextCatalog texts)
{
    public async Task<IReadOnlyList<ShownPanel>> For(CurrentUser user, bool site, CancellationToken cancel)
    {
        var shown = new List<ShownPanel>();
        foreach (var panel in panels.Where(panel => panel.Site == site).OrderBy(panel => panel.Order))
            if (await gate.IsOpen(user, panel.FeatureId, panel.PermissionId, cancel))
                shown.Add(new(panel.Component.Name.ToLowerInvariant(), texts.Get(panel.Component.Assembly, panel.Title), panel.Component));
        return shown;
    }
}
