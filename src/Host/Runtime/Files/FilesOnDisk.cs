using System.Text.RegularExpressions;
using Carnet.Modularity;
using Carnet.Modularity.Work;

namespace Carnet.Runtime.Files;

/// <summary>
/// Blobs below <c>files/</c> in the tenant's folder (which several nodes must share). A file is written beside under a
/// temporary name, brought to disk and then renamed: readers see the old one or the new one, whole.
/// </summary>
internal sealed partial class FilesOnDisk(Tenant tenant, Drafts drafts) : IFiles
{
    public async Task Save(string key, Stream content, CancellationToken cancel)
    {
        var path = PathOf(key);
        var draft = drafts.Begin();
        try
        {
            await Write(draft, content, cancel);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    public Task<Stream?> Open(string key, CancellationToken cancel)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 16384, useAsync: true));
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task Delete(string key, CancellationToken cancel)
    {
        var path = PathOf(key);
        if (File.Exists(path))
            File.Delete(path);
        return Task.CompletedTask;
    }

    private string PathOf(string key) =>
        Key().IsMatch(key) && key.Length <= 200
            ? Path.Combine(tenant.DataFolder, "files", key)
            : throw new ArgumentException($"Not a file key: {key}", nameof(key));

    private static async Task Write(string path, Stream content, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 16384, useAsync: true);
        await content.CopyToAsync(file, cancel);
        await file.FlushAsync(cancel);
        file.Flush(flushToDisk: true);
    }

    // No segment of dots alone, so that no key leads out of the folder. \z: "$" would let a line break pass at the end.
    [GeneratedRegex(@"\A(?!\.+(/|\z))[A-Za-z0-9_.-]+(/(?!\.+(/|\z))[A-Za-z0-9_.-]+)*\z")]
    private static partial Regex Key();
}
