using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Pages.Removals;

/// <param name="Gone">Contacts that left the book.</param>
/// <param name="Kept">Names of those the person may not delete (R83).</param>
/// <param name="Stayed">How many of those that left still stand in other books.</param>
/// <param name="Operation">For Undo.</param>
internal sealed record RemovalOutcome(IReadOnlyList<Guid> Gone, IReadOnlyList<string> Kept, int Stayed, Guid Operation);

/// <summary>Takes a selection out of a book, as far as the person may.</summary>
internal sealed class Removal(BookStore books, ContactStore contacts, TrashStore trash, ChangeRecorder changes, Texts<ContactsModule> texts)
{
    /// <exception cref="ForbiddenException">None of them may be deleted by this person.</exception>
    public async Task<RemovalOutcome> Of(Guid bookId, IReadOnlyList<Guid> ids, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.View, cancel);
        var removable = await trash.Removable(bookId, ids, cancel);
        var kept = await Names(bookId, [.. ids.Except(removable)], cancel);
        if (removable.Count == 0 && kept.Count > 0)
            throw new ForbiddenException("You may not delete: {0}", RemovalWords.Names(kept, texts)) { TextsOf = typeof(ContactsModule) };
        await trash.Move(book, removable, cancel);
        return new RemovalOutcome(removable, kept, await trash.Standing(changes.Operation, cancel), changes.Operation);
    }

    private async Task<IReadOnlyList<string>> Names(Guid bookId, List<Guid> ids, CancellationToken cancel) => ids.Count == 0
        ? []
        : await contacts.With(Right.View).Where(c => ids.Contains(c.Id) && c.Placements.Any(p => p.BookId == bookId))
            .OrderBy(c => c.SortLast).Select(c => c.NameFirstLast).ToListAsync(cancel);
}
