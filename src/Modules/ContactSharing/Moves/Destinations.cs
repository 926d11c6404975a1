using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Moves;

/// <summary>Where a selection is to go, as a form sends it.</summary>
public sealed record DestinationForm
{
    [FromForm(Name = "target")] public string? Target { get; init; }

    /// <summary>The name of a folder to be made for it; wins over <see cref="Target"/>.</summary>
    [FromForm(Name = "folder")] public string? Folder { get; init; }
}

/// <summary>Books that can take contacts.</summary>
public sealed class Destinations(BookShelf shelf, BookStore books, FolderStore folders)
{
    /// <returns>Those the user may add to, without the one the selection is in.</returns>
    internal async Task<IReadOnlyList<BookView>> Besides(Guid bookId, CancellationToken cancel) =>
        [.. (await shelf.Read(cancel)).Where(b => b.Id != bookId && b.Rights.HasFlag(Right.Add))];

    /// <returns>The chosen book, or the folder just made.</returns>
    internal async Task<AddressBook> Find(DestinationForm form, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(form.Folder))
            return await folders.Create(form.Folder, null, cancel);
        return Guid.TryParse(form.Target, out var id)
            ? await books.Find(id, Right.Add, cancel)
            : throw Refusal.Of("target", "Choose an address book.");
    }
}
