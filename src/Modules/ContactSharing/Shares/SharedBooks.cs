using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Shares;

/// <summary>Books that can be shared, and what others call them.</summary>
public sealed class SharedBooks(BookStore books, IPeople people, Texts<ContactSharingModule> texts)
{
    /// <exception cref="NotFoundException">No such private book or folder, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">He may not decide who sees it.</exception>
    internal async Task<AddressBook> Find(Guid bookId, CancellationToken cancel) =>
        await books.Find(bookId, Right.Manage, cancel) is { Kind: BookKind.Private or BookKind.Folder } book ? book : throw new NotFoundException();

    /// <summary>For others: a private book goes by its owner's name.</summary>
    internal async Task<string> Name(AddressBook book, CancellationToken cancel) => book.Kind == BookKind.Folder
        ? book.Name
        : texts["Contacts of {0}", (await people.Find(book.OwnerId!, cancel))?.Name(NameOrder.FirstLast) ?? texts["Somebody who left"]];
}
