using Carnet.Modularity.Modules;
using Carnet.Runtime.Modules;

namespace Carnet.Web.Modules;

/// <summary>The installed modules with the host's own pages first.</summary>
internal static class ModuleFinder
{
    public static IReadOnlyList<CarnetModule> Find() =>
        [.. InstalledModules.Find().OrderBy(module => module is HostModule ? 0 : 1)];
}
