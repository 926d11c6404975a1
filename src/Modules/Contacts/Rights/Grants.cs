using System.Linq.Expressions;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Rights;

/// <summary>
/// The one expression that says who may do what (C26). It is part of the query that loads the row; nothing else decides.
/// Fixed holders need no grant: the owner of a book has all; members of a group view its book; its administrators view,
/// add, delete and manage; a contact's creator edits it as long as he can see it (C2); whom he lets edit all his contacts
/// edits those he made in groups, too (C28); office managers view, edit, add and delete in the organisation's book (R153); who shared a contact with a book may take it out of there again.
/// <see cref="Holders"/> reads the same rules the other way.
/// </summary>
public sealed class Grants(TenantDb db, CurrentUser user, IPermissions? permissions = null)
{
    internal const Right OfOffice = Right.View | Right.Edit | Right.Add | Right.Delete;

    internal const Right OfGroupAdministrators = Right.View | Right.Add | Right.Delete | Right.Manage;

    /// <summary>Books on which the current user holds the right.</summary>
    public Expression<Func<AddressBook, bool>> OnBook(Right right)
    {
        var held = HeldBooks(right);
        return book => held.Contains(book.Id);
    }

    /// <summary>
    /// The same as a set of ids: one look-up in an index for each way of holding the right, whatever the number of books. A
    /// condition with "or" would have the database try every book there is.
    /// </summary>
    internal IQueryable<Guid> HeldBooks(Right right)
    {
        var me = user.Id;
        var isAdministrators = OfGroupAdministrators.HasFlag(right);
        var books = db.Set<AddressBook>().Where(book => book.DeletedAt == null);
        var own = books.Where(book => book.OwnerId == me).Select(book => book.Id);
        var granted = AllGrantedToMe(right).Select(grant => grant.BookId).Join(books, id => id, book => (Guid?)book.Id, (id, book) => book.Id);
        var held = own.Concat(granted);
        if (right == Right.View || isAdministrators)
            held = held.Concat(db.Set<GroupMember>().Where(member => member.PersonId == me && (right == Right.View || member.IsAdministrator))
                .Join(books, member => (Guid?)member.GroupId, book => book.GroupId, (member, book) => book.Id));
        if (OfOffice.HasFlag(right) && WritesForAll)
            held = held.Concat(books.Where(book => book.Kind == BookKind.Organisation).Select(book => book.Id));
        return held;
    }

    /// <summary>
    /// Contacts on which the current user holds the right: through a book they stand in, by a grant on the contact, as creator,
    /// or for the creator. The sets are small and worked out once; what is tried for a contact begins with its own few places.
    /// It stays so on PostgreSQL as long as each "any" over its places holds an "or" that names the contact: else the places
    /// of all the books a person sees are gathered first.
    /// </summary>
    public Expression<Func<Contact, bool>> OnContact(Right right)
    {
        var me = user.Id;
        var books = HeldBooks(right);
        var granted = GrantedToMe(right);
        var all = db.Set<AddressBook>();
        if (right is not (Right.Edit or Right.View))
            return contact => contact.Placements.Any(place => books.Contains(place.BookId)
                || granted.Any(grant => grant.ContactId == contact.Id && grant.GroupId != null
                    && all.Any(book => book.Id == place.BookId && book.GroupId == grant.GroupId)))
                || granted.Any(grant => grant.ContactId == contact.Id && grant.GroupId == null);

        var visible = HeldBooks(Right.View);
        var letting = LettingMeEdit();
        var members = db.Set<GroupMember>();
        return contact => contact.Placements.Any(place => books.Contains(place.BookId)
            || granted.Any(grant => grant.ContactId == contact.Id && grant.GroupId != null
                && all.Any(book => book.Id == place.BookId && book.GroupId == grant.GroupId))
            || (contact.CreatorId == me && visible.Contains(place.BookId))
            || (letting.Contains(contact.CreatorId ?? "")
                && all.Any(book => book.Id == place.BookId && book.GroupId != null && !book.ClosedToDelegates
                    && members.Any(member => member.GroupId == book.GroupId && member.PersonId == contact.CreatorId))))
            || granted.Any(grant => grant.ContactId == contact.Id && grant.GroupId == null);
    }

    /// <summary>Contacts as they stand in one book, on which the current user holds the right there: through that book or by a grant on the contact.</summary>
    public Expression<Func<Placement, bool>> OnPlacement(Right right)
    {
        var me = user.Id;
        var isDelete = right == Right.Delete;
        var all = db.Set<AddressBook>();
        var books = HeldBooks(right);
        var visible = HeldBooks(Right.View);
        var granted = GrantedToMe(right);
        var shared = db.Set<ContactRevision>().Where(entry => entry.Act == Acts.Placed && entry.ActorId == me);
        return place => books.Contains(place.BookId)
            || granted.Any(grant => grant.ContactId == place.ContactId
                && (grant.GroupId == null || all.Any(book => book.Id == place.BookId && book.GroupId == grant.GroupId)))
            || (isDelete && shared.Any(entry => entry.ContactId == place.ContactId && entry.BookId == place.BookId)
                && visible.Contains(place.BookId));
    }

    /// <summary>Contacts the current user may put into a further book: what he manages, and what he sees in a group or in the organisation's book (R75, R80).</summary>
    public Expression<Func<Contact, bool>> Shareable()
    {
        var managed = HeldBooks(Right.Manage);
        var common = db.Set<AddressBook>().Where(OnBook(Right.View)).Where(book => book.Kind == BookKind.Group || book.Kind == BookKind.Organisation).Select(book => book.Id);
        return contact => contact.Placements.Any(place => managed.Contains(place.BookId) || common.Contains(place.BookId));
    }

    /// <summary>Contacts on which the current user may give rights to others: his own creations that he sees (R64), and what he manages.</summary>
    public Expression<Func<Contact, bool>> Givable()
    {
        var me = user.Id;
        var managed = HeldBooks(Right.Manage);
        var visible = HeldBooks(Right.View);
        return contact => contact.Placements.Any(place => managed.Contains(place.BookId))
            || (contact.CreatorId == me && contact.Placements.Any(place => visible.Contains(place.BookId)));
    }

    /// <summary>
    /// Of the contacts of one page those the current user may edit. A question of its own: inside the page's query
    /// PostgreSQL would work the answer out for all contacts there are.
    /// </summary>
    internal async Task<IReadOnlySet<Guid>> Editable(IReadOnlyCollection<Guid> contactIds, CancellationToken cancel) =>
        (await db.Set<Contact>().Where(OnContact(Right.Edit)).Where(contact => contactIds.Contains(contact.Id)).Select(contact => contact.Id).ToListAsync(cancel)).ToHashSet();

    /// <summary>
    /// After rows were put into books, which took the books' rows: whoever left a group, or deleted it, before that is seen now.
    /// </summary>
    /// <exception cref="NotFoundException">The current user does not see one of the books any more; the caller's transaction is not to be committed.</exception>
    internal async Task RequireSight(IReadOnlyCollection<Guid> bookIds, CancellationToken cancel)
    {
        if (await db.Set<AddressBook>().Where(OnBook(Right.View)).CountAsync(book => bookIds.Contains(book.Id), cancel) < bookIds.Count)
            throw new NotFoundException();
    }

    // The expression is built where nothing can be awaited. Hosts read a person's permissions once per request, for the
    // route's own policy, so there is nothing to wait for.
    private bool WritesForAll => _writesForAll ??= permissions?.Has(user, ContactsModule.WriteOrganisation.Id, CancellationToken.None).GetAwaiter().GetResult() ?? false;

    private bool? _writesForAll;

    // Whoever lets the current user edit all his contacts (C28): a set, worked out once for the statement. No column may be
    // null in it or in what is looked for, or the comparison is made for each contact again.
    private IQueryable<string> LettingMeEdit() =>
        AllGrantedToMe(Right.Edit).Join(db.Set<AddressBook>().Where(book => book.Kind == BookKind.Private && book.OwnerId != null),
            grant => grant.BookId, book => (Guid?)book.Id, (grant, book) => book.OwnerId ?? "");

    // For one book or contact at hand, whose few grants an index gives.
    private IQueryable<Grant> GrantedToMe(Right right)
    {
        var me = user.Id;
        var members = db.Set<GroupMember>();
        return db.Set<Grant>().Where(grant => (grant.Rights & right) == right
            && (grant.ToEveryone
                || (grant.PersonId == me && grant.GroupId == null)
                || (grant.GroupId != null && (grant.PersonId == null || grant.PersonId == me)
                    && members.Any(member => member.GroupId == grant.GroupId && member.PersonId == me))));
    }

    // The same ways, each from its own index: for all books at once.
    private IQueryable<Grant> AllGrantedToMe(Right right)
    {
        var me = user.Id;
        var given = db.Set<Grant>().Where(grant => grant.BookId != null && (grant.Rights & right) == right);
        var memberships = db.Set<GroupMember>().Where(member => member.PersonId == me);
        return given.Where(grant => grant.ToEveryone)
            .Concat(given.Where(grant => grant.PersonId == me
                && (grant.GroupId == null || memberships.Any(member => member.GroupId == grant.GroupId))))
            .Concat(memberships.Join(given.Where(grant => grant.PersonId == null),
                member => (Guid?)member.GroupId, grant => grant.GroupId, (member, grant) => grant));
    }
}
