namespace Carnet.EndToEnd.Site;

internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Host => Path.Combine(Root, "src/Host/Web/bin", Configuration, "net10.0/Carnet.Web.dll");

    /// <summary>Where a failing test leaves its picture.</summary>
    public static string Pictures => Path.Combine(Root, "TestResults/EndToEnd");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder.FullName;
    }
}
