using System.Diagnostics;

namespace Carnet.Clients.Tests.Programs;

/// <summary>A home folder for one client, where it keeps its settings and its contacts, and starts its programs.</summary>
internal sealed class Home : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("carnet-client-");

    public string this[string path] => Path.Combine(_folder.FullName, path);

    /// <summary>A file of settings.</summary>
    public async Task Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        await File.WriteAllTextAsync(this[path], text);
    }

    /// <summary>Runs a program to its end.</summary>
    public async Task<Said> Run(string program, string input, params string[] arguments)
    {
        using var process = new Process { StartInfo = Start(program, arguments) };
        process.Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, await output, await errors);
    }

    /// <summary>The same, and it must end well.</summary>
    /// <returns>What it said.</returns>
    public async Task<string> Do(string program, string input, params string[] arguments)
    {
        var said = await Run(program, input, arguments);
        Assert.True(said.Code == 0, $"{program} {string.Join(' ', arguments)} ended with {said.Code}\n{said.Output}\n{said.Errors}");
        return said.Output;
    }

    private ProcessStartInfo Start(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = _folder.FullName,
        Environment =
        {
            ["HOME"] = _folder.FullName,
            ["XDG_CONFIG_HOME"] = this[".config"],
            ["XDG_DATA_HOME"] = this[".local/share"],
            ["XDG_CACHE_HOME"] = this[".cache"],
            ["LC_ALL"] = "C.UTF-8",
            ["no_proxy"] = "127.0.0.1",
        },
    };

    public void Dispose() => _folder.Delete(true);
}

/// <summary>How a program ended and what it said.</summary>
internal sealed record Said(int Code, string Output, string Errors);
