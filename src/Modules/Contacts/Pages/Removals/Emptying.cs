using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Pages.Removals;

/// <param name="Work">What does it from now on; null: it is done.</param>
/// <param name="Stayed">How many of them still stand in other books.</param>
internal sealed record EmptyingOutcome(int Count, int Stayed, Guid Operation, MassWork? Work);

/// <summary>Takes all contacts out of a book: at once, or by a job when they are many.</summary>
internal sealed class Emptying(BookStore books, TrashStore trash, MassWorkStore works, ChangeRecorder changes)
{
    /// <exception cref="ForbiddenException">The person may not delete there.</exception>
    public async Task<EmptyingOutcome> Of(Guid bookId, CancellationToken cancel)
    {
        var book = await books.Find(bookId, Right.Delete, cancel);
        if (works.IsMuch(book.ContactCount))
            return new EmptyingOutcome(0, 0, Guid.Empty, await works.Begin(EmptyBook.Name, new MassTask(bookId, book.ContactCount), cancel));
        var count = await trash.Empty(book, cancel);
        return new EmptyingOutcome(count, await trash.Standing(changes.Operation, cancel), changes.Operation, null);
    }
}
