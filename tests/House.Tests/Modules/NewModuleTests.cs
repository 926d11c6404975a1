using System.Diagnostics;
using System.Text.Json;
using Carnet.House.Tests.Tree;

namespace Carnet.House.Tests.Modules;

/// <summary>A module is one folder; adding one edits no other file.</summary>
public sealed class NewModuleTests : IDisposable
{
    private readonly string _copy = Directory.CreateTempSubdirectory("carnet-house-").FullName;

    [Fact]
    public void The_host_references_a_new_module_folder()
    {
        CopyWithNewModule();
        Assert.Contains("SampleNotes", Items("src/Host/Web/Web.csproj", "ProjectReference"));
    }

    [Fact]
    public void The_build_finds_a_new_module_and_its_tests()
    {
        CopyWithNewModule();
        var projects = Items("build.proj", "AnyProject");
        Assert.Contains("SampleNotes", projects);
        Assert.Contains("SampleNotes.Tests", projects);
    }

    [Fact]
    public void A_module_that_is_not_there_is_not_found()
    {
        CopyTree();
        Assert.DoesNotContain("SampleNotes", Items("src/Host/Web/Web.csproj", "ProjectReference"));
        Assert.DoesNotContain("SampleNotes", Items("build.proj", "AnyProject"));
    }

    public void Dispose() => Directory.Delete(_copy, true);

    private void CopyWithNewModule()
    {
        CopyTree();
        Write("src/Modules/SampleNotes/SampleNotes.csproj", """<Project Sdk="Microsoft.NET.Sdk.Razor" />""");
        Write("tests/SampleNotes.Tests/SampleNotes.Tests.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
    }

    private void CopyTree()
    {
        foreach (var file in Repository.Files.Where(f => f.Is(".csproj", ".props", ".targets", ".proj") || f.Path == "global.json"))
            Write(file.Path, file.Text);
    }

    private void Write(string path, string text)
    {
        var target = Path.Combine(_copy, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.WriteAllText(target, text);
    }

    /// <returns>The names of the projects in an item list, as MSBuild evaluates it.</returns>
    private List<string> Items(string project, string item)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", project, $"-getItem:{item}", "-nologo", "-nodeReuse:false"])
        {
            WorkingDirectory = _copy,
            RedirectStandardOutput = true,
        };
        using var msbuild = Process.Start(start)!;
        var output = msbuild.StandardOutput.ReadToEnd();
        msbuild.WaitForExit();
        Assert.True(msbuild.ExitCode == 0, output);
        using var answer = JsonDocument.Parse(output);
        return [.. answer.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray()
            .Select(i => Path.GetFileNameWithoutExtension(i.GetProperty("Identity").GetString()!))];
    }
}
