using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Lists;

/// <summary>Which contacts stand in a book, for work on all of them.</summary>
public sealed class BookContents(TenantDb db, Grants grants)
{
    /// <returns>In the order of their ids; empty when the user may not see the book.</returns>
    public async Task<IReadOnlyList<Guid>> All(Guid bookId, CancellationToken cancel)
    {
        var visible = grants.HeldBooks(Right.View);
        return await db.Set<Placement>().Where(p => p.BookId == bookId && visible.Contains(bookId))
            .OrderBy(p => p.ContactId).Select(p => p.ContactId).ToListAsync(cancel);
    }
}
