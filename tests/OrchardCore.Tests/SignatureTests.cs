extern alias declared;

using System.Reflection;
using System.Runtime.Loader;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

/// <summary>What the bridge is compiled against in every build is what Orchard Core really has.</summary>
public sealed class SignatureTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [OrchardFact]
    public void Every_declaration_is_in_the_real_assemblies()
    {
        var real = new RealTypes(OrchardFiles.Folder!);
        Assert.Empty(typeof(declared::OrchardCore.Modules.StartupBase).Assembly.ExportedTypes.SelectMany(type => Missing(type, real.Find(type.FullName!))));
    }

    [OrchardFact]
    public void Sees_a_member_that_is_not_there() => Assert.NotEmpty(Missing(typeof(SignatureTests), [typeof(OrchardFiles)]));

    // Several assemblies of Orchard Core have a class of the same name for their extension methods.
    private static IEnumerable<string> Missing(Type declared, IReadOnlyList<Type> real)
    {
        if (real.Count == 0)
            return [$"{declared.FullName} is not there"];
        var members = real.SelectMany(type => type.GetMembers(Declared)).Select(member => member.ToString()).ToHashSet();
        return declared.GetMembers(Declared)
            .Where(member => IsWritten(member) && !members.Contains(member.ToString()))
            .Select(member => $"{declared.FullName} has no {member}");
    }

    // A declaration needs some constructor; which one Orchard Core has is not asked.
    private static bool IsWritten(MemberInfo member) =>
        member is MethodInfo { IsSpecialName: false } or PropertyInfo or FieldInfo { IsPrivate: false };

    private sealed class RealTypes
    {
        private readonly List<Assembly> _assemblies;

        public RealTypes(string folder)
        {
            var context = new AssemblyLoadContext("Orchard Core");
            context.Resolving += (_, name) => Load(context, Path.Combine(folder, $"{name.Name}.dll"));
            _assemblies = [.. Directory.EnumerateFiles(folder, "*.dll").Where(IsOrchards).Select(file => Load(context, file)).OfType<Assembly>()];
        }

        public IReadOnlyList<Type> Find(string name) => [.. _assemblies.Select(assembly => assembly.GetType(name)).OfType<Type>()];

        private static bool IsOrchards(string file) =>
            Path.GetFileName(file).StartsWith("OrchardCore", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("YesSql", StringComparison.Ordinal);

        private static Assembly? Load(AssemblyLoadContext context, string file) => File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
