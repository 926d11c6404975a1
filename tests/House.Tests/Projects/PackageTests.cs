namespace Carnet.House.Tests.Projects;

/// <summary>Which packages a project may bring in.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Packages_stay_where_they_belong() => Rule.Holds(ProjectFile.All.SelectMany(Complaints));

    [Theory]
    [InlineData("ContactFormats", "src/Modules", "Microsoft.AspNetCore.App", "a pure library")]
    [InlineData("ContactFormats", "src/Modules", "Microsoft.EntityFrameworkCore", "a pure library")]
    [InlineData("Contacts", "src/Modules", "Npgsql.EntityFrameworkCore.PostgreSQL", "a database provider")]
    [InlineData("Intranet", "src/Themes", "Microsoft.EntityFrameworkCore.Sqlite", "a database provider")]
    [InlineData("Web", "src/Host", "xunit.v3", "a test package")]
    public void Sees_a_package_where_it_does_not_belong(string name, string folder, string package, string complaint) =>
        Rule.Complains(Complaints(new ProjectFile(name, folder, [], [package])), complaint);

    private static IEnumerable<string> Complaints(ProjectFile project)
    {
        if (project.IsTest)
            yield break;
        foreach (var package in project.Packages)
        {
            if (project.Name == "ContactFormats" && package.StartsWith("Microsoft.", StringComparison.Ordinal))
                yield return $"{project.Name} is a pure library and references {package}";
            if (IsProvider(package) && project.Folder != "src/Host")
                yield return $"{project.Name} references {package}, a database provider, which is the host's choice";
            if (IsForTests(package))
                yield return $"{project.Name} references {package}, a test package";
        }
    }

    internal static bool IsProvider(string package) =>
        package.StartsWith("Npgsql", StringComparison.Ordinal)
        || package.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
        || package.StartsWith("SQLitePCL", StringComparison.OrdinalIgnoreCase);

    private static bool IsForTests(string package) =>
        package.StartsWith("xunit", StringComparison.Ordinal)
        || package.StartsWith("Microsoft.Playwright", StringComparison.Ordinal)
        || package is "Microsoft.NET.Test.Sdk" or "Microsoft.AspNetCore.Mvc.Testing" or "AngleSharp";
}
