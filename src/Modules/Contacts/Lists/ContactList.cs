using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Lists;

/// <summary>Reads pages of a book straight off an index of (book, sort key, contact): the cost of a page does not grow with the book.</summary>
public sealed class ContactList(TenantDb db, Grants grants)
{
    /// <summary>A page; empty when the user may not view the book.</summary>
    public async Task<ContactPage> Read(ListQuery query, CancellationToken cancel)
    {
        var read = await Lines(Page(query), query).Take(query.Size + 1).ToListAsync(cancel);
        var editable = await grants.Editable([.. read.Select(line => line.Id)], cancel);
        var lines = read.ConvertAll(line => line with { MayEdit = editable.Contains(line.Id) });
        return lines.Count <= query.Size
            ? new ContactPage(lines, null)
            : new ContactPage(lines[..query.Size], lines[query.Size - 1].Place);
    }

    /// <returns>Where the contact stands in the list; null when it is not in the book, or the user may not view the book.</returns>
    public Task<Cursor?> PlaceOf(Guid contactId, ListQuery query, CancellationToken cancel)
    {
        var key = Key(query);
        return Page(query with { After = null, From = null }).Where(p => p.ContactId == contactId)
            .Select(p => new Cursor(EF.Property<string>(p, key), p.ContactId)).SingleOrDefaultAsync(cancel);
    }

    private IQueryable<Placement> Page(ListQuery query)
    {
        var key = Key(query);
        var books = grants.HeldBooks(Right.View);
        var places = db.Set<Placement>().AsNoTracking().Where(p => p.BookId == query.BookId && books.Contains(query.BookId));
        if (query.From is { Length: > 0 } from)
            places = places.Where(p => string.Compare(EF.Property<string>(p, key), from) >= 0);
        if (query.After is { } after)
            places = Beyond(places, key, after, query.Descending);
        return query.Descending
            ? places.OrderByDescending(p => EF.Property<string>(p, key)).ThenByDescending(p => p.ContactId)
            : places.OrderBy(p => EF.Property<string>(p, key)).ThenBy(p => p.ContactId);
    }

    // "key >= k and (key > k or id > i)" lets both databases enter the index at k; the shorter "key > k or …" does not.
    private static IQueryable<Placement> Beyond(IQueryable<Placement> places, string key, Cursor after, bool descending) => descending
        ? places.Where(p => string.Compare(EF.Property<string>(p, key), after.Key) <= 0
            && (string.Compare(EF.Property<string>(p, key), after.Key) < 0 || p.ContactId < after.Id))
        : places.Where(p => string.Compare(EF.Property<string>(p, key), after.Key) >= 0
            && (string.Compare(EF.Property<string>(p, key), after.Key) > 0 || p.ContactId > after.Id));

    private IQueryable<ContactLine> Lines(IQueryable<Placement> places, ListQuery query)
    {
        var key = Key(query);
        var lastFirst = query.NameOrder == NameOrder.LastFirst;
        return
            from place in places
            join contact in db.Set<Contact>() on place.ContactId equals contact.Id
            select new ContactLine(
                contact.Id, lastFirst ? contact.NameLastFirst : contact.NameFirstLast, contact.Company, contact.Email, contact.Phone,
                contact.PictureTag, contact.IsOrganization, false,
                new Cursor(EF.Property<string>(place, key), contact.Id));
    }

    private static string Key(ListQuery query) => query.Sort switch
    {
        SortColumn.Company => nameof(Placement.SortCompany),
        SortColumn.Email => nameof(Placement.SortEmail),
        SortColumn.Phone => nameof(Placement.SortPhone),
        _ when query.SortOrder == NameOrder.FirstLast => nameof(Placement.SortFirst),
        _ => nameof(Placement.SortLast),
    };
}
