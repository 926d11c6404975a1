using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;

namespace Carnet.Intranet.Settings;

/// <summary>One of the modules' sections of a settings page, opened.</summary>
public static class OpenPanel
{
    /// <param name="id">The panel's address below the settings page.</param>
    /// <param name="title">Of the settings page.</param>
    /// <param name="home">Address of the settings page, with the tenant's root.</param>
    /// <param name="firstTitle">Of the host's own section.</param>
    /// <exception cref="NotFoundException">No module shows this person such a section.</exception>
    public static Page Of(IReadOnlyList<ShownPanel> panels, string id, string title, string home, string firstTitle)
    {
        var open = panels.FirstOrDefault(panel => panel.Id == id) ?? throw new NotFoundException();
        return Page.Of<PanelPage>(open.Title,
            ("Title", title), ("Panels", panels), ("Panel", open), ("Home", home), ("FirstTitle", firstTitle));
    }
}
