using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Migrations;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Search;

/// <summary>Every word must be found, as the beginning of a word, in any field; without regard to case and accents (R90, R95, C1).</summary>
/// <param name="BookId">Only in this book; null: in every book the user may see.</param>
public sealed record SearchQuery(string Text, Guid? BookId, NameOrder NameOrder = NameOrder.FirstLast)
{
    /// <summary>R102.</summary>
    public const int MostHits = 200;

    internal IReadOnlyList<string> Words { get; } = [.. SearchWords.Asked(Text).Distinct().Take(12)];
}

/// <param name="HasMore">There are more than the shown ones.</param>
public sealed record SearchResult(IReadOnlyList<ContactLine> Lines, bool HasMore);

/// <summary>Asks SQLite's FTS5 or PostgreSQL's tsvector for the same words; rights come from the grant expression.</summary>
public sealed class ContactSearch(TenantDb db, Grants grants)
{
    public async Task<SearchResult> Find(SearchQuery query, CancellationToken cancel)
    {
        if (query.Words.Count == 0)
            return new SearchResult([], false);
        var places = query.Words is [{ Length: < 3 } word] ? ByName(query, word) : ByText(query);
        var hits = await Lines(places, query).Take(SearchQuery.MostHits + 1).ToListAsync(cancel);
        return new SearchResult(hits.Count > SearchQuery.MostHits ? hits[..SearchQuery.MostHits] : hits, hits.Count > SearchQuery.MostHits);
    }

    // One or two letters match a good part of any book: the names' own index gives the first hits in order at once,
    // where full text would collect and sort them all.
    private IQueryable<Placement> ByName(SearchQuery query, string prefix)
    {
        var end = prefix + "\uffff";
        return Visible(query.BookId).Where(p =>
            (string.Compare(p.SortLast, prefix) >= 0 && string.Compare(p.SortLast, end) < 0)
            || (string.Compare(p.SortFirst, prefix) >= 0 && string.Compare(p.SortFirst, end) < 0));
    }

    private IQueryable<Placement> ByText(SearchQuery query)
    {
        var documents = db.Provider == DatabaseProvider.Sqlite
            ? db.Set<SearchDocument>().FromSqlRaw(
                "SELECT d.* FROM search_documents d WHERE d.number IN (SELECT rowid FROM fts_contacts WHERE fts_contacts MATCH {0})",
                string.Join(" AND ", query.Words.Select(w => $"\"{w}\"*")))
            : db.Set<SearchDocument>().FromSqlRaw(
                $"SELECT * FROM search_documents WHERE {SearchTables.PostgreSqlVector} @@ to_tsquery('simple', {{0}})",
                string.Join(" & ", query.Words.Select(w => $"'{w}':*")));
        return Visible(query.BookId).Where(p => documents.Any(d => d.ContactId == p.ContactId));
    }

    private IQueryable<Placement> Visible(Guid? bookId)
    {
        var books = db.Set<AddressBook>().Where(grants.OnBook(Right.View));
        return db.Set<Placement>().AsNoTracking().Where(p => (bookId == null || p.BookId == bookId) && books.Any(b => b.Id == p.BookId));
    }

    private IQueryable<ContactLine> Lines(IQueryable<Placement> places, SearchQuery query)
    {
        var editable = db.Set<Contact>().Where(grants.OnContact(Right.Edit));
        var lastFirst = query.NameOrder == NameOrder.LastFirst;
        return
            from contact in db.Set<Contact>().AsNoTracking()
            where places.Any(p => p.ContactId == contact.Id)
            orderby contact.SortLast, contact.Id
            select new ContactLine(
                contact.Id, lastFirst ? contact.NameLastFirst : contact.NameFirstLast, contact.Company, contact.Email, contact.Phone,
                contact.PictureTag, contact.IsOrganization, editable.Any(e => e.Id == contact.Id), new Cursor(contact.SortLast, contact.Id));
    }
}
