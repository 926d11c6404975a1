using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>The one book of the organisation: everybody reads it, office managers write (R153).</summary>
public sealed class OrganisationBook(TenantDb db, CurrentUser user, IPermissions permissions, TimeProvider clock)
{
    /// <returns>True when there is none yet and the user may open it.</returns>
    public async Task<bool> MayOpen(CancellationToken cancel) =>
        await permissions.Has(user, ContactsModule.WriteOrganisation.Id, cancel) && !await db.Set<AddressBook>().AnyAsync(b => b.Kind == BookKind.Organisation, cancel);

    /// <summary>Opens the book, for everybody to read; when there is one already, that one.</summary>
    /// <exception cref="ForbiddenException">The user is no office manager.</exception>
    public async Task<AddressBook> Open(string name, CancellationToken cancel)
    {
        if (!await permissions.Has(user, ContactsModule.WriteOrganisation.Id, cancel))
            throw new ForbiddenException("Only office managers change the organisation’s address book.") { TextsOf = typeof(ContactsModule) };
        await using var work = await db.BeginAsync(cancel);
        if (await db.Set<AddressBook>().AsNoTracking().FirstOrDefaultAsync(b => b.Kind == BookKind.Organisation, cancel) is { } there)
            return there;
        var book = AddressBook.OfOrganisation(BookNames.Checked(name), clock.GetUtcNow());
        db.Add(book);
        db.Add(Grant.OnBook(book.Id, Grantee.Everyone, Right.View, user.Id, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        return book;
    }
}
