using System.Runtime.CompilerServices;

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>A test that needs the files of an Orchard Core site; without them it is skipped and says so.</summary>
public sealed class OrchardFactAttribute : FactAttribute
{
    public OrchardFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line)
    {
        Skip = "No Orchard Core: set ORCHARD_CORE_DIR to the folder with the dlls of an installed site (docs/orchard-core.md).";
        SkipType = typeof(OrchardFiles);
        SkipWhen = nameof(OrchardFiles.AreMissing);
    }
}

/// <summary>The installed Orchard Core site the tests were given.</summary>
public static class OrchardFiles
{
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("ORCHARD_CORE_DIR") is { Length: > 0 } folder && Directory.Exists(folder) ? Path.GetFullPath(folder) : null;

    public static bool AreMissing => Folder is null;
}
