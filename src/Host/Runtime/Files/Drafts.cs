using Carnet.Modularity;

namespace Carnet.Runtime.Files;

/// <summary>Files that are being written, below <c>files.part/</c> in the tenant's folder; what is left there belongs to a process that died.</summary>
internal sealed class Drafts(Tenant tenant)
{
    private string Folder => Path.Combine(tenant.DataFolder, "files.part");

    /// <returns>A path nobody else writes to.</returns>
    public string Begin() => Path.Combine(Directory.CreateDirectory(Folder).FullName, Guid.NewGuid().ToString("N"));

    public void Forget(DateTimeOffset writtenBefore)
    {
        foreach (var draft in Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [])
            if (File.GetLastWriteTimeUtc(draft) < writtenBefore.UtcDateTime)
                File.Delete(draft);
    }
}
