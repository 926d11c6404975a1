namespace Carnet.Modularity.Work;

/// <summary>Blobs of the tenant, apart from every other tenant's.</summary>
public interface IFiles
{
    /// <summary>Writes the whole stream under the key, replacing what was there; nothing is seen of it until it is complete.</summary>
    /// <param name="key">Segments of letters, digits, "-", "_" and "." joined by "/".</param>
    Task Save(string key, Stream content, CancellationToken cancel);

    /// <returns>Null when there is none.</returns>
    Task<Stream?> Open(string key, CancellationToken cancel);

    /// <summary>No error when there is none.</summary>
    Task Delete(string key, CancellationToken cancel);
}
