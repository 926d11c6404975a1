using Carnet.Modularity.Pages;

namespace Carnet.ContactSharing;

/// <summary>Pages of this module carry its style sheet.</summary>
internal static class SharingPageStyles
{
    public const string Style = "Carnet.ContactSharing/sharing.css", Script = "Carnet.ContactSharing/sharing.js";

    public static Page Dressed(this Page page) => page with { Styles = [Style], Scripts = [Script] };
}
