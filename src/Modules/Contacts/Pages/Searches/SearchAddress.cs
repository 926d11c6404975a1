using Microsoft.AspNetCore.Mvc;

namespace Carnet.Contacts.Pages.Searches;

/// <summary>What the address of a search says.</summary>
public sealed record SearchAddress
{
    [FromQuery(Name = "q")] public string? Words { get; init; }

    /// <summary>A book's id, or "all".</summary>
    [FromQuery(Name = "in")] public string? Scope { get; init; }

    [FromQuery(Name = "selected")] public string? Selected { get; init; }

    public string Text => Words?.Trim() ?? "";

    /// <summary>Null: every book the reader may see.</summary>
    public Guid? BookId => Guid.TryParse(Scope, out var id) ? id : null;

    public Guid? SelectedId => Guid.TryParse(Selected, out var id) ? id : null;

    /// <summary>Relative to the tenant's root.</summary>
    public string Path => $"{ContactLinks.Search}?q={Uri.EscapeDataString(Text)}"
        + (BookId is { } book ? $"&in={book}" : "")
        + (SelectedId is { } selected ? $"&selected={selected}" : "");
}
