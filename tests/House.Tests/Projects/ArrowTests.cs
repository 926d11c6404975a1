namespace Carnet.House.Tests.Projects;

/// <summary>Who may know whom. Whatever is not listed may not.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Modularity"] = [],
        ["Runtime"] = ["Modularity"],
        ["Intranet"] = ["Modularity"],
        ["ContactFormats"] = [],
        ["Contacts"] = ["Modularity", "ContactFormats"],
        ["ContactTransfer"] = ["Modularity", "Contacts", "ContactFormats"],
        ["ContactSync"] = ["Modularity", "Contacts", "ContactFormats"],
    };

    private static readonly string[] AnyOtherModule = ["Modularity", "Contacts"];

    [Fact]
    public void Project_references_follow_the_arrows() => Rule.Holds(ProjectFile.All.SelectMany(Complaints));

    [Theory]
    [InlineData("ContactFormats", "src/Modules", "Modularity")]
    [InlineData("ContactSync", "src/Modules", "GroupAddressBooks")]
    [InlineData("Directory", "src/Modules", "ContactFormats")]
    [InlineData("Directory", "src/Modules", "Runtime")]
    [InlineData("Intranet", "src/Themes", "Contacts")]
    [InlineData("Modularity", "src/Host", "Runtime")]
    [InlineData("Runtime", "src/Host", "Contacts")]
    [InlineData("Web", "src/Host", "Testing")]
    public void Sees_an_arrow_that_is_not_drawn(string from, string folder, string to) =>
        Rule.Complains(Complaints(new ProjectFile(from, folder, [to], [])), $"{from} references {to}");

    [Fact]
    public void The_host_names_no_module() => Rule.Holds(
        from file in Tree.Repository.Files
        where file.Path == "src/Host/Web/Web.csproj"
        from module in ProjectFile.All.Where(p => p.IsModule)
        where file.Text.Contains($"{module.Name}.csproj", StringComparison.Ordinal)
        select $"Web.csproj names {module.Name}; modules are found by their folder");

    private static IEnumerable<string> Complaints(ProjectFile project)
    {
        var allowed = AllowedFor(project);
        return project.References.Where(to => !allowed(to)).Select(to => $"{project.Name} references {to}");
    }

    private static Func<string, bool> AllowedFor(ProjectFile project)
    {
        if (project.IsTest)
            return _ => true;
        // The executables put everything together.
        if (project.Folder == "src/Host" && project.Name is "Web" or "OrchardCore")
            return to => ProjectFile.All.Any(p => p.Name == to && !p.IsTest);
        return (Allowed.GetValueOrDefault(project.Name) ?? AnyOtherModule).Contains;
    }
}
