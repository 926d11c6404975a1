using Microsoft.AspNetCore.Mvc;

namespace Carnet.Contacts.Pages.Removals;

/// <summary>What the form around a list sends.</summary>
public sealed record SelectionForm
{
    [FromForm(Name = "ids")] public Guid[]? Ids { get; init; }

    /// <summary>"true": all of the book, beyond the rows that were loaded (C4).</summary>
    [FromForm(Name = "everything")] public string? Everything { get; init; }

    /// <summary>The list's address, relative to the tenant's root.</summary>
    [FromForm(Name = "return")] public string? Return { get; init; }

    public bool IsEverything => Everything == "true";
    public IReadOnlyList<Guid> Chosen => Ids ?? [];

    /// <summary>Back to the list of this book; any other address is not followed.</summary>
    public string ReturnTo(Guid bookId) =>
        Return is { } path && path.StartsWith(ContactLinks.Book(bookId), StringComparison.Ordinal) ? path : ContactLinks.Book(bookId);
}
