using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Carnet.EndToEnd.Site;

/// <summary>The bundled host as its own process: Development, the demonstration company, a data folder of its own that goes with it.</summary>
internal sealed partial class CarnetProcess : IAsyncDisposable
{
    public const string Password = "correct-horse-battery";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _data;
    private readonly bool _isKept;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private CarnetProcess(string? data, string[] arguments)
    {
        (_data, _isKept) = (data ?? Directory.CreateTempSubdirectory("carnet-end-to-end-").FullName, data is not null);
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Repository.Host, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                    ["CARNET_DATA"] = _data,
                    ["CARNET_DEMO_PASSWORD"] = Password,
                },
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"Carnet ended while starting:\n{Output}"));
    }

    /// <summary>What the host said so far.</summary>
    public string Output => string.Join('\n', _output);

    public int Id => _process.Id;

    public static Task<(CarnetProcess Process, Uri Address)> Start(params string[] arguments) => StartIn(null, arguments);

    /// <param name="data">A data folder that stays.</param>
    public static async Task<(CarnetProcess Process, Uri Address)> StartIn(string? data, params string[] arguments)
    {
        var host = new CarnetProcess(data, arguments);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return (host, await host._address.Task.WaitAsync(Patience));
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        if (Ready().Match(line) is { Success: true } ready)
            _address.TrySetResult(new Uri(ready.Value));
    }

    /// <summary>SIGKILL: it is told nothing and finishes nothing.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
            _process.Kill(true);
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
        if (!_isKept)
            Directory.Delete(_data, true);
    }

    [GeneratedRegex(@"(?<=Carnet is ready: )http://\S+")]
    private static partial Regex Ready();
}
