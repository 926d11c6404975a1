using Microsoft.AspNetCore.Builder;

namespace Carnet.Testing.Web;

/// <summary>How a <see cref="CarnetHost"/> is started.</summary>
public sealed record HostSettings
{
    /// <summary>"Development" fills an empty database with the demo people.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>No demo: the set-up page.</summary>
    public bool Empty { get; init; }

    /// <summary>The demo people's contacts and what else the modules bring along, too; takes seconds.</summary>
    public bool WithDemoContent { get; init; }

    /// <summary>Background work runs by itself, as in life. Without it a test calls <see cref="CarnetHost.RunDue"/> and need not wait.</summary>
    public bool WithPulse { get; init; }

    /// <summary>Further configuration as on the command line, <c>--NAME=value</c>.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Last word on the services.</summary>
    public Action<WebApplicationBuilder> Configure { get; init; } = _ => { };

    internal IEnumerable<string> Arguments =>
    [
        $"--environment={Environment}",
        "--urls=http://127.0.0.1:0",
        $"--CARNET_DEMO_PASSWORD={CarnetHost.Password}",
        .. Empty ? ["--empty"] : Array.Empty<string>(),
        .. More,
    ];
}
