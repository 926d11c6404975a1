using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Carnet.Modularity.Modules;

namespace Carnet.Runtime.Modules;

/// <summary>
/// The modules that stand in the application's folder: assemblies that refer to the contract and hold a public module class.
/// No list to keep: a module that was built along is found.
/// </summary>
public static class InstalledModules
{
    private static readonly string Contract = typeof(CarnetModule).Assembly.GetName().Name!;

    /// <summary>By id.</summary>
    public static IReadOnlyList<CarnetModule> Find() =>
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Where(RefersToContract)
            .Select(file => Assembly.Load(new AssemblyName(Path.GetFileNameWithoutExtension(file))))
            .SelectMany(assembly => assembly.ExportedTypes)
            .Where(type => type.IsSubclassOf(typeof(CarnetModule)) && !type.IsAbstract)
            .Select(type => (CarnetModule)Activator.CreateInstance(type)!)
            .OrderBy(module => module.Id, StringComparer.Ordinal),
    ];

    // Read from the file's tables: loading every assembly of the framework's packages only to look would cost a second.
    private static bool RefersToContract(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
            return false;
        var tables = image.GetMetadataReader();
        return tables.AssemblyReferences.Any(reference => tables.StringComparer.Equals(tables.GetAssemblyReference(reference).Name, Contract));
    }
}
