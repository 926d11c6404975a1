using Carnet.Contacts.Books;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Links;

/// <summary>Whether a link's maker may still do what the link does: manage the book and export it.</summary>
public sealed class Standing(Makers makers, RuleBook rules, CsvFiles files, Texts<ContactSharingModule> texts)
{
    /// <returns>Null: not any more.</returns>
    internal async Task<OpenList?> Of(BookLink link, CancellationToken cancel)
    {
        if (!(await rules.Read(cancel)).LinksForAnyone || await files.Current(cancel) is not { } csv)
            return null;
        if (await makers.Find(link.MadeBy, [ContactSharingModule.Share.Id, csv.PermissionId], cancel) is not { } maker)
            return null;
        return await maker.Books.With(Right.Manage).SingleOrDefaultAsync(b => b.Id == link.BookId && (b.Kind == BookKind.Private || b.Kind == BookKind.Folder), cancel) is { } book
            ? new OpenList(link, book, await Name(book, cancel), maker.Feed, csv)
            : null;
    }

    private async Task<string> Name(AddressBook book, CancellationToken cancel) =>
        book.Name.Length > 0 ? book.Name : texts["Contacts of {0}", await makers.Name(book.OwnerId!, cancel)];
}

/// <param name="Books">The books as the maker may see them.</param>
public sealed record Maker(BookStore Books, CardFeed Feed);

/// <summary>Who made a link, with the rights he has now: the one rights expression, asked for him instead of the reader.</summary>
public sealed class Makers(TenantDb db, IPeople people, IPermissions permissions, TimeProvider clock)
{
    /// <returns>Null: his account is gone or switched off, or he lacks one of the permissions.</returns>
    internal async Task<Maker?> Find(string personId, IEnumerable<string> needed, CancellationToken cancel)
    {
        if (await people.Find(personId, cancel) is not { IsActive: true } person)
            return null;
        var maker = new CurrentUser(person);
        foreach (var permission in needed)
            if (!await permissions.Has(maker, permission, cancel))
                return null;
        var grants = new Grants(db, maker, permissions);
        return new Maker(new BookStore(db, maker, grants, clock), new CardFeed(db, grants));
    }

    internal async Task<string> Name(string personId, CancellationToken cancel) => (await people.Find(personId, cancel))?.Name(NameOrder.FirstLast) ?? "?";
}
