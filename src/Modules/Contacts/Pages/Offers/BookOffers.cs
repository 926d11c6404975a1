using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;

namespace Carnet.Contacts.Pages.Offers;

/// <summary>What other modules offer on a book and on a selection in it.</summary>
public sealed class BookOffers(Offered<BookAction> book, Offered<SelectionAction> selection)
{
    /// <param name="held">The reader's rights on the book.</param>
    public async Task<ListOffers> For(Right held, CancellationToken cancel) => new(await book.For(held, cancel), await selection.For(held, cancel));
}
