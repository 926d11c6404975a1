using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>An Orchard Core site with Carnet in it as a process of its own, on a free loopback port and with a data folder of its own.</summary>
internal sealed partial class SiteProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _awaited = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private SiteProcess(string data, IReadOnlyDictionary<string, string> settings)
    {
        _process = new Process { StartInfo = Start("dotnet", [SiteBuild.Program, $"--contentRoot={data}"]), EnableRaisingEvents = true };
        foreach (var (name, value) in settings)
            _process.StartInfo.Environment[name] = value;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The site ended while starting:\n{Output}"));
    }

    private string Output => string.Join('\n', _output);

    public static async Task<(SiteProcess Process, Uri Address)> Run(string data, IReadOnlyDictionary<string, string> settings)
    {
        var site = new SiteProcess(data, settings);
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        return (site, await site._address.Task);
    }

    /// <summary>Ends when the site has said so, also if it did before.</summary>
    public Task Says(string words)
    {
        var awaited = _awaited.GetOrAdd(words, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (HasSaid(words))
            awaited.TrySetResult();
        return Heard(awaited.Task, words);
    }

    public bool HasSaid(string words) => Output.Contains(words, StringComparison.Ordinal);

    private async Task Heard(Task said, string words)
    {
        if (await Task.WhenAny(said, Task.Delay(TimeSpan.FromMinutes(3))) != said)
            Assert.Fail($"The site never said: {words}\n{Output}");
    }

    public static ProcessStartInfo Start(string program, IEnumerable<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        foreach (var (words, awaited) in _awaited)
            if (line.Contains(words, StringComparison.Ordinal))
                awaited.TrySetResult();
        if (Listening().Match(line) is { Success: true } ready)
            _address.TrySetResult(new Uri(ready.Value));
    }

    [GeneratedRegex(@"(?<=Now listening on: )http://\S+")]
    private static partial Regex Listening();
}
