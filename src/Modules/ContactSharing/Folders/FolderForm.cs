using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Folders;

/// <summary>A folder's name and colour, as a form sends them.</summary>
public sealed record FolderForm
{
    [FromForm(Name = "name")] public string Name { get; init; } = "";

    /// <summary>#rrggbb; empty: none.</summary>
    [FromForm(Name = "color")] public string Color { get; init; } = "";
}
