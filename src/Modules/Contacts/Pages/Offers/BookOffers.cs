using Carnet.Contacts.Pages.Lists;

namespace Carnet.Contacts.Pages.Offers;

/// <summary>What other modules offer on a book and on a selection in it.</summary>
public sealed class BookOffers(Offered<BookAction> book, Offered<SelectionAction> selection)
{
    public async Task<ListOffers> For(BookView on, CancellationToken cancel) => new(
        [.. (await book.For(on.Rights, cancel)).Where(action => action.Kinds.Count == 0 || action.Kinds.Contains(on.Kind))],
        await selection.For(on.Rights, cancel));
}
