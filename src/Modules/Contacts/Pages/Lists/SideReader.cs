using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Offers;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>Reads the left pane.</summary>
public sealed class SideReader(BookStore books, BookShelf shelf, Offered<SideSection> sections)
{
    /// <param name="bookId">The open book, or null.</param>
    public async Task<SideView> Read(Guid? bookId, CancellationToken cancel)
    {
        // One's own book stands first in the list from the first visit on.
        await books.Private(cancel);
        var all = await shelf.Read(cancel);
        return new SideView(all, await sections.For(Right.All, cancel), all.FirstOrDefault(b => b.Id == bookId));
    }

    /// <exception cref="NotFoundException">No such book, or the reader may not see it.</exception>
    public async Task<BookView> Book(Guid bookId, CancellationToken cancel) =>
        (await shelf.Read(cancel)).FirstOrDefault(b => b.Id == bookId) ?? throw new NotFoundException();
}
