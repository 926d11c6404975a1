using Carnet.Modularity.Modules;
using Carnet.Modularity.Texts;

namespace Carnet.Web.Permissions;

/// <summary>Roles in words: those every site has are translated, a site's own are called what the site calls them.</summary>
internal static class RoleNames
{
    public static string Of(string name, Texts<HostModule> t) => name switch
    {
        DefaultRoles.Administrator => t["Administrator"],
        DefaultRoles.OfficeManager => t["Office manager"],
        DefaultRoles.GroupAdministrator => t["Group administrator"],
        DefaultRoles.Authenticated => t["Everybody signed in"],
        _ => name,
    };
}
