using System.Diagnostics;

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>The small portal in tests/OrchardCore.Site, built with the given Orchard Core.</summary>
internal static class SiteBuild
{
    private static readonly string Project = Path.Combine(Root(), "tests", "OrchardCore.Site");

    public static string Program { get; } = Path.Combine(Project, "bin", "site", "Carnet.OrchardCore.Site.dll");

    public static async Task Run()
    {
        using var build = Process.Start(SiteProcess.Start("dotnet",
            ["build", Project, "-v", "quiet", "-nologo", "-nodeReuse:false", $"-p:OrchardCoreDir={OrchardFiles.Folder}"]))!;
        var (output, errors) = (build.StandardOutput.ReadToEndAsync(), build.StandardError.ReadToEndAsync());
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
            throw new InvalidOperationException($"The bridge does not fit this Orchard Core:\n{await output}{await errors}");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder.FullName;
    }
}
