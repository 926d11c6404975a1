using Carnet.Modularity.Pages;

namespace Carnet.GroupAddressBooks;

/// <summary>Pages of this module carry its style sheet.</summary>
internal static class GroupPageStyles
{
    public static Page Dressed(this Page page) => page with { Styles = ["Carnet.GroupAddressBooks/groups.css"] };
}
