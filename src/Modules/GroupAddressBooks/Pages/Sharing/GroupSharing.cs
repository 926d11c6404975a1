using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pages.Sharing;

/// <param name="Count">Contacts that stand in at least one further book now.</param>
public sealed record ShareOutcome(int Count, IReadOnlyList<string> Books);

/// <summary>Lets contacts stand in the books of groups: the same records, no copies (R76). All of it or nothing.</summary>
public sealed class GroupSharing(TenantDb db, BookStore books, ContactStore contacts, TrashStore trash)
{
    /// <exception cref="InvalidException">No group was chosen, or none of the contacts may be shared.</exception>
    /// <exception cref="ForbiddenException">The person may not add to one of the books.</exception>
    internal async Task<ShareOutcome> Share(IReadOnlyCollection<Guid> ids, IReadOnlyCollection<Guid> bookIds, CancellationToken cancel)
    {
        if (bookIds.Count == 0)
            throw Refusal.Of("books", "Tick at least one group.");
        await using var work = await db.BeginAsync(cancel);
        if (!await contacts.Shareable().AnyAsync(c => ids.Contains(c.Id), cancel))
            throw await contacts.With(Right.View).AnyAsync(c => ids.Contains(c.Id), cancel)
                ? Refusal.Forbidden("You do not have the right to share this contact.")
                : new NotFoundException();
        var placed = new HashSet<Guid>();
        var names = new List<string>();
        foreach (var bookId in bookIds.Distinct().Order())
        {
            var book = await books.Find(bookId, Right.Add, cancel);
            if (book.Kind != BookKind.Group)
                throw new NotFoundException();
            placed.UnionWith(await contacts.Place(ids, book, cancel));
            names.Add(book.Name);
            // Saving took the book's row. Whoever left, or deleted the group, before that is seen now.
            await books.Find(bookId, Right.Add, cancel);
        }
        await work.Commit(cancel);
        return new ShareOutcome(placed.Count, names);
    }

    /// <summary>Takes contacts out of one group's book; elsewhere they stay (R77, R79).</summary>
    /// <exception cref="ForbiddenException">The person may take none of them out.</exception>
    internal async Task<(int Count, string Book)> Cancel(IReadOnlyCollection<Guid> ids, Guid bookId, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.View, cancel);
        var removable = await trash.Removable(bookId, ids, cancel);
        if (removable.Count == 0)
            throw Refusal.Forbidden("You may not take this out of {0}.", book.Name);
        return (await trash.Move(book, removable, cancel), book.Name);
    }
}
