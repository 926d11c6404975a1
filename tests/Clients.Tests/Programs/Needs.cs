using System.Runtime.CompilerServices;

namespace Carnet.Clients.Tests.Programs;

/// <summary>A test of a client that others make; where it is not installed the test is skipped and says what to install.</summary>
public sealed class NeedsAttribute : FactAttribute
{
    /// <param name="clients">Names of <see cref="Installed"/>, all of which are needed.</param>
    public NeedsAttribute(string[] clients, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Skip = clients.Select(Installed.Missing).FirstOrDefault(reason => reason is not null);
}

/// <summary>The same for a test with data.</summary>
public sealed class NeedsEachAttribute : TheoryAttribute
{
    /// <inheritdoc cref="NeedsAttribute(string[], string?, int)"/>
    public NeedsEachAttribute(string[] clients, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1) : base(file, line) =>
        Skip = clients.Select(Installed.Missing).FirstOrDefault(reason => reason is not null);
}

/// <summary>Which clients are on this machine.</summary>
internal static class Installed
{
    public const string Vdirsyncer = "vdirsyncer", Khard = "khard", SyncEvolution = "syncevolution", Cadaver = "cadaver", Caldav = "python3-caldav", Tsdav = "tsdav";

    /// <summary>The interpreter that Debian's Python packages belong to, whatever else is in the path.</summary>
    public const string Python = "/usr/bin/python3";

    /// <summary>Where npm put tsdav.</summary>
    public static string TsdavModule => Path.Combine(AppContext.BaseDirectory, "../../../node_modules/tsdav/dist/tsdav.mjs");

    /// <returns>Null: it is there.</returns>
    public static string? Missing(string client) => client switch
    {
        Tsdav => File.Exists(TsdavModule) ? null : "tsdav is not installed (npm ci in tests/Clients.Tests).",
        Caldav => Directory.Exists("/usr/lib/python3/dist-packages/caldav") ? null : AskFor(client),
        _ => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(folder => File.Exists(Path.Combine(folder, client))) ? null : AskFor(client),
    };

    private static string AskFor(string package) => $"{package} is not installed (apt-get install {package}).";
}
