using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Carnet.Intranet.Assets;

/// <summary>A version for each static file, taken from its content and forgotten when the file changes.</summary>
public sealed class AssetVersions(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string?> _versions = new();

    /// <returns>Null when there is no such file.</returns>
    public string? Of(string path) => _versions.TryGetValue(path, out var version) ? version : Remember(path);

    private string? Remember(string path)
    {
        var files = environment.WebRootFileProvider;
        var version = Version(files.GetFileInfo(path));
        if (version is null)
            return null;
        _versions[path] = version;
        ChangeToken.OnChange(() => files.Watch(path), () => _versions.TryRemove(path, out _));
        return version;
    }

    private static string? Version(IFileInfo file)
    {
        if (!file.Exists || file.IsDirectory)
            return null;
        using var content = file.CreateReadStream();
        return WebEncoders.Base64UrlEncode(SHA256.HashData(content).AsSpan(0, 9));
    }
}
