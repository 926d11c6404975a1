using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;

namespace Carnet.Contacts.Books;

/// <summary>The current user's own names and colours for books of others.</summary>
public sealed class BookLooks(TenantDb db, CurrentUser user, BookStore books)
{
    /// <param name="name">Empty: as the owner calls it.</param>
    /// <param name="color">#rrggbb, or null: as the owner coloured it.</param>
    /// <exception cref="NotFoundException">No such book, or the user may not see it.</exception>
    public async Task Save(Guid bookId, string name, string? color, CancellationToken cancel)
    {
        await books.Find(bookId, Right.View, cancel);
        var called = name.Trim().Length == 0 ? null : BookNames.Checked(name);
        var look = await db.Set<BookLook>().FindAsync([user.Id, bookId], cancel);
        if (look is null)
            db.Add(look = new BookLook { PersonId = user.Id, BookId = bookId });
        (look.Name, look.Color) = (called, BookNames.Color(color));
        await db.SaveChangesAsync(cancel);
    }
}
