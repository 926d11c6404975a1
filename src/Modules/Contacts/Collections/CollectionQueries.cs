using System.Diagnostics.CodeAnalysis;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Collections;

/// <summary>The queries of <see cref="CollectionStore"/>, written with <see cref="Marks"/>. Each asks for the right to view the book.</summary>
internal sealed class CollectionQueries(TenantDb db, Grants grants)
{
    /// <param name="forOffice">The asker is an office manager.</param>
    public static CollectionQueries Of(TenantDb db, bool forOffice) =>
        new(db, new Grants(db, new CurrentUser(new Person(Marks.Person, "", "", "")), forOffice ? new OfficePermission() : null));

    private readonly string _me = Marks.Person;
    private readonly Guid _book = Marks.Book;
    private readonly string _text = Marks.Text;

    // What its owner keeps from devices (C29) is not there for them.
    private IQueryable<AddressBook> Seen => db.Set<AddressBook>().AsNoTracking().Where(grants.OnBook(Right.View)).Where(b => !b.NotSynced);

    private IQueryable<AddressBook> Books(BookNaming naming)
    {
        var (me, book, text) = (_me, _book, _text);
        return naming switch
        {
            BookNaming.Private => Seen.Where(b => b.OwnerId == me && b.Kind == BookKind.Private),
            BookNaming.Segment => Seen.Where(b => b.OwnerId == me && b.Kind == BookKind.Folder && b.Segment == text),
            BookNaming.Group => Seen.Where(b => b.Kind == BookKind.Group && b.Name == text),
            _ => Seen.Where(b => b.Id == book),
        };
    }

    /// <returns>Id, kind, owner, name, colour, segment, sequence, count, the book's own name; then add, edit, delete, manage, and how many contacts its owner keeps.</returns>
    public IQueryable Head(BookNaming naming, bool withRights)
    {
        var me = _me;
        var heads =
            from book in Books(naming)
            from look in db.Set<BookLook>().Where(l => l.PersonId == me && l.BookId == book.Id).DefaultIfEmpty()
            select new { Book = book, Name = look!.Name ?? book.Name, Color = look.Color ?? book.Color };
        if (!withRights)
            return heads.Select(h => new { h.Book.Id, h.Book.Kind, h.Book.OwnerId, h.Name, h.Color, h.Book.Segment, h.Book.Sequence, h.Book.ContactCount, BookName = h.Book.Name });
        var (add, edit, delete, manage) = (With(Right.Add), With(Right.Edit), With(Right.Delete), With(Right.Manage));
        var owned = db.Set<AddressBook>().Where(b => b.OwnerId != null);
        return heads.Select(h => new
        {
            h.Book.Id, h.Book.Kind, h.Book.OwnerId, h.Name, h.Color, h.Book.Segment, h.Book.Sequence, h.Book.ContactCount, BookName = h.Book.Name,
            Add = add.Any(b => b.Id == h.Book.Id),
            Edit = edit.Any(b => b.Id == h.Book.Id),
            Delete = delete.Any(b => b.Id == h.Book.Id),
            Manage = manage.Any(b => b.Id == h.Book.Id),
            Used = owned.Where(b => b.OwnerId == h.Book.OwnerId).Sum(b => b.ContactCount),
        });
    }

    private IQueryable<AddressBook> With(Right right) => db.Set<AddressBook>().Where(grants.OnBook(right));

    /// <summary>One card by its name: the whole of a GET.</summary>
    /// <returns>Contact, name, tag, time, bytes.</returns>
    public IQueryable Card(BookNaming naming)
    {
        var name = Marks.Name;
        return
            from book in Books(naming)
            from place in db.Set<Placement>()
            where place.BookId == book.Id && place.ResourceName == name
            join contact in db.Set<Contact>() on place.ContactId equals contact.Id
            join card in db.Set<Card>() on place.ContactId equals card.ContactId
            select new { place.ContactId, place.ResourceName, contact.ETag, contact.ChangedAt, card.Bytes };
    }

    private IQueryable<Placement> Places()
    {
        var book = _book;
        var seen = Seen;
        return db.Set<Placement>().Where(p => p.BookId == book && seen.Any(b => b.Id == book));
    }

    /// <summary>The next cards after a contact, in the order of contacts.</summary>
    public IQueryable After(bool withBytes, int step)
    {
        var after = Marks.After;
        return Cards(Places().Where(p => p.ContactId > after).OrderBy(p => p.ContactId).Take(step), withBytes);
    }

    /// <summary>Those of the names that stand in the book.</summary>
    public IQueryable Named(bool withBytes)
    {
        var names = Marks.Names;
        // In no order: asked for one, SQLite reads the whole book in it.
        return Cards(Places().Where(p => EF.Parameter(names).Contains(p.ResourceName)), withBytes, isOrdered: false);
    }

    /// <summary>The next of those a clue leads to, likewise.</summary>
    [SuppressMessage("Usage", "CA2249", Justification = "On PostgreSQL Contains makes a pattern of the text before it is sent, in which the mark is not found again.")]
    public IQueryable Led(ClueKind kind, int step)
    {
        var (text, after) = (_text, Marks.After);
        var places = Places().Where(p => p.ContactId > after);
        var (emails, documents) = (db.Set<ContactEmail>(), db.Set<SearchDocument>());
        var led = kind switch
        {
            ClueKind.EmailIs => places.Where(p => emails.Where(e => e.Address == text).Select(e => e.ContactId).Contains(p.ContactId)),
            ClueKind.EmailHas => places.Where(p => emails.Any(e => e.ContactId == p.ContactId && e.Address.IndexOf(text) >= 0)),
            // A join, for there is one document to a contact; a condition would open the table again for each of them.
            _ => places.Join(documents.Where(d => d.Names.IndexOf(text) >= 0), p => p.ContactId, d => d.ContactId, (p, d) => p),
        };
        return Cards(led.OrderBy(p => p.ContactId).Take(step), true);
    }

    private IQueryable Cards(IQueryable<Placement> places, bool withBytes, bool isOrdered = true)
    {
        var tagged =
            from place in places
            join contact in db.Set<Contact>() on place.ContactId equals contact.Id
            select new { place.ContactId, place.ResourceName, contact.ETag, contact.ChangedAt };
        if (!withBytes)
            return isOrdered ? tagged.OrderBy(t => t.ContactId) : tagged;
        var whole =
            from card in tagged
            join bytes in db.Set<Card>() on card.ContactId equals bytes.ContactId
            select new { card.ContactId, card.ResourceName, card.ETag, card.ChangedAt, bytes.Bytes };
        return isOrdered ? whole.OrderBy(c => c.ContactId) : whole;
    }

    /// <summary>What changed after a number, each name once, in the order of its last change.</summary>
    /// <returns>Name, number, and contact, tag and time of the card or nulls.</returns>
    public IQueryable Changes(int step)
    {
        var (book, number) = (_book, Marks.Number);
        var seen = Seen;
        var last = db.Set<BookChange>().Where(c => c.BookId == book && c.Sequence > number && seen.Any(b => b.Id == book))
            .GroupBy(c => c.ResourceName).Select(g => new { Name = g.Key, Sequence = g.Max(c => c.Sequence) })
            .OrderBy(c => c.Sequence).Take(step);
        return
            from change in last
            from place in db.Set<Placement>().Where(p => p.BookId == book && p.ResourceName == change.Name).DefaultIfEmpty()
            from contact in db.Set<Contact>().Where(c => c.Id == place!.ContactId).DefaultIfEmpty()
            orderby change.Sequence
            select new { change.Name, change.Sequence, Id = (Guid?)contact!.Id, contact!.ETag, ChangedAt = (DateTimeOffset?)contact!.ChangedAt };
    }

    /// <summary>Whether the log still tells of a number.</summary>
    public IQueryable Known()
    {
        var (book, number) = (_book, Marks.Number);
        return db.Set<BookChange>().Where(c => c.BookId == book && c.Sequence == number).Select(c => new { c.Sequence });
    }

    /// <summary>Whether a contact may be edited.</summary>
    public IQueryable Editable()
    {
        var contact = Marks.After;
        return db.Set<Contact>().Where(grants.OnContact(Right.Edit)).Where(c => c.Id == contact).Select(c => new { c.Revision });
    }

    /// <summary>Under which name a UID stands in the book.</summary>
    public IQueryable ByUid()
    {
        var uid = _text;
        // From the UID to the place, never over all places of the book.
        var named = db.Set<Contact>().Where(c => c.Uid == uid).Select(c => c.Id);
        return Places().Where(p => named.Contains(p.ContactId)).Select(p => new { p.ResourceName });
    }

    private sealed class OfficePermission : IPermissions
    {
        public Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel) => Task.FromResult(permissionId == ContactsModule.WriteOrganisation.Id);
    }
}
