using System.Linq.Expressions;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;

namespace Carnet.Contacts.Rights;

/// <summary>
/// The one expression that says who may do what (C26). It is part of the query that loads the row; nothing else decides.
/// Fixed holders need no grant: the owner of a book has all; members of a group view its book; its administrators view,
/// add, delete and manage; a contact's creator edits it as long as he can see it (C2).
/// </summary>
public sealed class Grants(TenantDb db, CurrentUser user)
{
    private const Right OfGroupAdministrators = Right.View | Right.Add | Right.Delete | Right.Manage;

    /// <summary>Books on which the current user holds the right.</summary>
    public Expression<Func<AddressBook, bool>> OnBook(Right right)
    {
        var me = user.Id;
        var asMember = right == Right.View;
        var asAdministrator = OfGroupAdministrators.HasFlag(right);
        var members = db.Set<GroupMember>();
        var granted = GrantedToMe(right);
        return book => book.OwnerId == me
            || granted.Any(grant => grant.BookId == book.Id)
            || (book.GroupId != null && members.Any(member =>
                    member.GroupId == book.GroupId && member.PersonId == me
                    && (asMember || (asAdministrator && member.IsAdministrator))));
    }

    /// <summary>Contacts on which the current user holds the right: through a book they stand in, by a grant on the contact, or as creator.</summary>
    public Expression<Func<Contact, bool>> OnContact(Right right)
    {
        var me = user.Id;
        var books = db.Set<AddressBook>().Where(OnBook(right));
        var granted = GrantedToMe(right);
        if (right != Right.Edit)
            return contact => contact.Placements.Any(place => books.Any(book => book.Id == place.BookId))
                || granted.Any(grant => grant.ContactId == contact.Id);

        var visible = db.Set<AddressBook>().Where(OnBook(Right.View));
        return contact => contact.Placements.Any(place => books.Any(book => book.Id == place.BookId))
            || granted.Any(grant => grant.ContactId == contact.Id)
            || (contact.CreatorId == me && contact.Placements.Any(place => visible.Any(book => book.Id == place.BookId)));
    }

    /// <summary>Contacts as they stand in one book, on which the current user holds the right there: through that book or by a grant on the contact.</summary>
    public Expression<Func<Placement, bool>> OnPlacement(Right right)
    {
        var books = db.Set<AddressBook>().Where(OnBook(right));
        var granted = GrantedToMe(right);
        return place => books.Any(book => book.Id == place.BookId) || granted.Any(grant => grant.ContactId == place.ContactId);
    }

    private IQueryable<Grant> GrantedToMe(Right right)
    {
        var me = user.Id;
        var members = db.Set<GroupMember>();
        return db.Set<Grant>().Where(grant => (grant.Rights & right) == right
            && (grant.ToEveryone
                || grant.PersonId == me
                || (grant.GroupId != null && members.Any(member => member.GroupId == grant.GroupId && member.PersonId == me))));
    }
}
