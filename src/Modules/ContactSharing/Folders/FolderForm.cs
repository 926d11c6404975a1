namespace Carnet.ContactSharing.Folders;

/// <summary>A folder's name and colour, as a form sends them.</summary>
public sealed record FolderForm
{
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>#rrggbb; empty: none.</summary>
    public string Color { get; init => field = value ?? ""; } = "";
}
