using System.Reflection;

namespace Carnet.House.Tests.Code;

/// <summary>What the compiled code really uses; packages also arrive through other projects.</summary>
public sealed class AssemblyReferenceTests
{
    [Fact]
    public void Only_hosts_know_a_database_provider() => Rule.Holds(
        from assembly in Product.Modules.Append(Assembly.Load("Carnet.Intranet"))
        from complaint in Complaints(assembly)
        select complaint);

    [Fact]
    public void The_formats_know_neither_web_nor_database() => Rule.Holds(
        from reference in Assembly.Load("Carnet.ContactFormats").GetReferencedAssemblies()
        where reference.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)
        select $"ContactFormats uses {reference.Name}");

    [Fact]
    public void Sees_code_that_uses_a_provider() => Rule.Complains(Complaints(Assembly.Load("Carnet.Runtime")), "Npgsql");

    private static IEnumerable<string> Complaints(Assembly assembly) =>
        from reference in assembly.GetReferencedAssemblies()
        where Projects.PackageTests.IsProvider(reference.Name!)
        select $"{assembly.GetName().Name} uses {reference.Name}";
}
