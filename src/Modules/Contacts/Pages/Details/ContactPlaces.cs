using Carnet.Contacts.Cards;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Trash;

namespace Carnet.Contacts.Pages.Details;

/// <summary>The books a contact stands in, for one reader.</summary>
/// <param name="Book">The one it is looked at from.</param>
/// <param name="All">Those the reader sees.</param>
public sealed record Places(BookView? Book, IReadOnlyList<BookView> All, bool MayDelete);

/// <summary>Finds the books a contact stands in.</summary>
public sealed class ContactPlaces(BookShelf shelf, TrashStore trash)
{
    /// <param name="bookId">The book it is looked at from; where it does not stand there, its first one.</param>
    public async Task<Places> Of(Contact contact, Guid? bookId, CancellationToken cancel)
    {
        var all = (await shelf.Read(cancel)).Where(b => contact.Placements.Any(p => p.BookId == b.Id)).ToList();
        var book = all.Find(b => b.Id == bookId) ?? all.FirstOrDefault();
        return new Places(book, all, book is not null && (await trash.BooksOf(contact.Id, cancel)).Contains(book.Id));
    }
}
