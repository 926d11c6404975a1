using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using OrchardCore.Modules;

namespace Carnet.OrchardCore.Site;

/// <summary>
/// The modules and themes among the site's files. A portal built from packages has their names written into its own assembly;
/// this one was built without them.
/// </summary>
internal sealed class SiteModules : IModuleNamesProvider
{
    private const string Mark = "ModuleMarkerAttribute";

    public IEnumerable<string> GetModuleNames() =>
        from file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        where IsModule(file)
        select Path.GetFileNameWithoutExtension(file);

    private static bool IsModule(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
            return false;
        var tables = image.GetMetadataReader();
        return tables.IsAssembly && tables.GetAssemblyDefinition().GetCustomAttributes().Any(handle => IsMark(tables, tables.GetCustomAttribute(handle)));
    }

    private static bool IsMark(MetadataReader tables, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && tables.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && tables.StringComparer.Equals(tables.GetTypeReference((TypeReferenceHandle)parent).Name, Mark);
}
