using System.Diagnostics;

namespace Carnet.House.Tests.Tree;

/// <summary>The repository these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>What is or would be committed: everything that git does not ignore.</summary>
    public static IReadOnlyList<TreeFile> Files { get; } = [.. ListFiles().Select(path => new TreeFile(path, File.ReadAllBytes(Path.Combine(Root, path))))];

    public static IEnumerable<TreeFile> Source => Files.Where(f => f.IsUnder("src/"));

    public static IReadOnlyList<string> Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "safe.directory=*", "-c", "core.quotePath=false", .. arguments])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static IEnumerable<string> ListFiles() =>
        Git("ls-files", "--cached", "--others", "--exclude-standard").Distinct().Where(path => File.Exists(Path.Combine(Root, path)));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Directory.Packages.props")))
            folder = folder.Parent ?? throw new InvalidOperationException("These tests run inside the repository.");
        return folder.FullName;
    }
}
