using System.Reflection;
using System.Runtime.CompilerServices;

namespace Carnet.House.Tests.Code;

/// <summary>The built assemblies of the product.</summary>
internal static class Product
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.ProjectFile.All.Where(p => !p.IsTest).Select(p => Assembly.Load($"Carnet.{p.Name}"))];

    public static IEnumerable<Assembly> Modules =>
        Assemblies.Where(a => Projects.ProjectFile.All.Any(p => p.IsModule && $"Carnet.{p.Name}" == a.GetName().Name));

    /// <summary>Types a person wrote, nested ones too.</summary>
    public static IEnumerable<Type> Types => Assemblies.SelectMany(a => a.GetTypes()).Where(IsWritten);

    public static IEnumerable<Type> ModuleTypes => Modules.SelectMany(a => a.GetTypes()).Where(IsWritten);

    private static bool IsWritten(Type type) =>
        !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType))
        && type.Namespace?.StartsWith("Carnet.", StringComparison.Ordinal) == true;
}
