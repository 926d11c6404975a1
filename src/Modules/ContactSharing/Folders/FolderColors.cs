namespace Carnet.ContactSharing.Folders;

/// <summary>Colours a folder can have; each is told apart from the next on light and on dark ground.</summary>
internal static class FolderColors
{
    /// <summary>Name (English key) and #rrggbb.</summary>
    public static readonly IReadOnlyList<(string Name, string Hex)> All =
    [
        ("Blue", "#3b82d6"),
        ("Teal", "#159a94"),
        ("Green", "#3f9a4a"),
        ("Yellow", "#c79a10"),
        ("Orange", "#d97725"),
        ("Red", "#d0484a"),
        ("Pink", "#cc5a9b"),
        ("Purple", "#8a63d2"),
        ("Grey", "#7d8590"),
    ];

    /// <summary>Those, and the folder's own when a device gave it another.</summary>
    public static IEnumerable<(string Name, string Hex)> With(string? own) =>
        own is null || All.Any(c => c.Hex == own) ? All : All.Append(("Own colour", own));
}
