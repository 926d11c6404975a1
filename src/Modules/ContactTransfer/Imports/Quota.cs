using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Imports;

/// <summary>How many contacts a person may still keep in his own books (R139); books of groups and of the organisation have no limit.</summary>
public sealed class Quota(BookStore books, CurrentUser user, ISiteSettings settings)
{
    /// <returns>Null: no limit.</returns>
    public Task<int?> Remaining(AddressBook book, CancellationToken cancel) => Remaining(book.OwnerId == user.Id, cancel);

    /// <param name="isMine">Whether the book belongs to the current user.</param>
    public async Task<int?> Remaining(bool isMine, CancellationToken cancel)
    {
        var limit = (await settings.Get<SiteSettings>(cancel)).AddressBookQuota;
        if (limit <= 0 || !isMine)
            return null;
        var used = await books.With(Right.View).Where(b => b.OwnerId == user.Id).SumAsync(b => b.ContactCount, cancel);
        return Math.Max(0, limit - used);
    }

    /// <exception cref="Modularity.Errors.InvalidException">The contacts would not fit.</exception>
    public async Task Require(AddressBook book, int contacts, CancellationToken cancel)
    {
        if (await Remaining(book, cancel) is { } left && contacts > left)
            throw Refusal.Of("This file would add {0} contacts, but there is room for {1} only. Nothing was stored.", contacts, left);
    }
}
