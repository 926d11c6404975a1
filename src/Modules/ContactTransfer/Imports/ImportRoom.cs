using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;

namespace Carnet.ContactTransfer.Imports;

/// <summary>Whether a file fits as a whole (R139).</summary>
public sealed class ImportRoom(BookStore books, SiteRules rules)
{
    /// <returns>How many contacts may still be added; null: no limit.</returns>
    public async Task<int?> In(Guid bookId, CancellationToken cancel) => await rules.Room(await books.Find(bookId, Right.View, cancel), cancel);

    /// <exception cref="Modularity.Errors.InvalidException">The contacts would not fit.</exception>
    public async Task Require(AddressBook book, int contacts, CancellationToken cancel)
    {
        if (await rules.Room(book, cancel) is { } left && contacts > left)
            throw Refusal.Of("This file would add {0} contacts, but there is room for {1} only. Nothing was stored.", contacts, left);
    }
}
