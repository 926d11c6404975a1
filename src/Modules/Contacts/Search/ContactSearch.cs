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

    /// <summary>The words in the language of the database's full-text search.</summary>
    /// <param name="isWhole">The words themselves, not what begins with them.</param>
    internal string Pattern(DatabaseProvider database, bool isWhole) => database == DatabaseProvider.Sqlite
        ? string.Join(" AND ", Words.Select(w => isWhole ? $"\"{w}\"" : $"\"{w}\"*"))
        : string.Join(" & ", Words.Select(w => isWhole ? $"'{w}'" : $"'{w}':*"));
}

/// <param name="HasMore">There are more than the shown ones.</param>
public sealed record SearchResult(IReadOnlyList<ContactLine> Lines, bool HasMore);

/// <summary>
/// Asks SQLite's FTS5 or PostgreSQL's tsvector for the same words; rights come from the grant expression.
/// First the ids of the hits, then their lines: what is read of a contact does not grow with what matched. Of very many hits
/// those that are found first are shown, in the order of names.
/// </summary>
public sealed class ContactSearch(TenantDb db, Grants grants)
{
    private const int Limit = SearchQuery.MostHits + 1;

    // A contact that stands in several books is found several times.
    private const int Enough = Limit * 5 / 4;

    // Full text leads and the placements follow: left to itself, a planner walks the whole book in the order of the list.
    private const string SqliteHits = """
        SELECT p.* FROM fts_contacts f
        CROSS JOIN search_documents d ON d.number = f.rowid
        CROSS JOIN placements p INDEXED BY placements_contact ON p.contact_id = d.contact_id
        WHERE fts_contacts MATCH '(' || {0} || ') AND (' || {1} || ')'
        """;

    private const string PostgreSqlHits = $$"""
        SELECT p.* FROM search_documents d JOIN placements p ON p.contact_id = d.contact_id
        WHERE {{SearchTables.PostgreSqlVector}} @@ (to_tsquery('simple', {0}) && {1}::tsquery)
        """;

    public async Task<SearchResult> Find(SearchQuery query, CancellationToken cancel)
    {
        if (query.Words.Count == 0)
            return new SearchResult([], false);
        var ids = query.Words is [{ Length: < 3 } word] ? await ByName(query, word, cancel) : await ByText(query, cancel);
        if (ids.Count == 0)
            return new SearchResult([], false);
        var lines = await Lines(ids, query).ToDictionaryAsync(line => line.Id, cancel);
        var editable = await grants.Editable(ids, cancel);
        return new SearchResult(
            [.. ids.Take(SearchQuery.MostHits).Where(lines.ContainsKey).Select(id => lines[id] with { MayEdit = editable.Contains(id) })], ids.Count == Limit);
    }

    // One or two letters match a good part of any book: the names' own index gives the first hits in order at once,
    // where full text would collect and sort them all. Family names come first.
    private async Task<List<Guid>> ByName(SearchQuery query, string prefix, CancellationToken cancel)
    {
        var end = prefix + "\uffff";
        var byLast = await Visible(db.Set<Placement>(), query)
            .Where(p => string.Compare(p.SortLast, prefix) >= 0 && string.Compare(p.SortLast, end) < 0)
            .OrderBy(p => p.SortLast).ThenBy(p => p.ContactId).Select(p => p.ContactId).Take(Limit).ToListAsync(cancel);
        var byFirst = await Visible(db.Set<Placement>(), query)
            .Where(p => string.Compare(p.SortFirst, prefix) >= 0 && string.Compare(p.SortFirst, end) < 0)
            .OrderBy(p => p.SortFirst).ThenBy(p => p.ContactId).Select(p => p.ContactId).Take(Limit).ToListAsync(cancel);
        return [.. byLast.Concat(byFirst).Distinct().Take(Limit)];
    }

    // The word itself is read until it is enough; all that begins with it is collected before the first hit is given out.
    private async Task<List<Guid>> ByText(SearchQuery query, CancellationToken cancel)
    {
        var books = await grants.HeldBooks(Right.View).Where(id => query.BookId == null || id == query.BookId).Distinct().ToListAsync(cancel);
        if (books.Count == 0)
            return [];
        var these = BookWords.AnyOf(books, db.Provider);
        var whole = await ByText(query, query.Pattern(db.Provider, isWhole: true), these, cancel);
        return whole.Count == Limit ? whole : await ByText(query, query.Pattern(db.Provider, isWhole: false), these, cancel);
    }

    private async Task<List<Guid>> ByText(SearchQuery query, string words, string books, CancellationToken cancel)
    {
        var hits = db.Set<Placement>().FromSqlRaw(db.Provider == DatabaseProvider.Sqlite ? SqliteHits : PostgreSqlHits, words, books);
        var found = await Visible(hits, query).Select(p => new { p.ContactId, p.SortLast }).Take(Enough).ToListAsync(cancel);
        return [.. found.Distinct().OrderBy(p => p.SortLast, StringComparer.Ordinal).ThenBy(p => p.ContactId).Select(p => p.ContactId).Take(Limit)];
    }

    private IQueryable<Placement> Visible(IQueryable<Placement> places, SearchQuery query)
    {
        var books = grants.HeldBooks(Right.View);
        return query.BookId is { } one
            ? places.AsNoTracking().Where(p => p.BookId == one && books.Contains(one))
            : places.AsNoTracking().Where(p => books.Contains(p.BookId));
    }

    private IQueryable<ContactLine> Lines(List<Guid> ids, SearchQuery query)
    {
        var lastFirst = query.NameOrder == NameOrder.LastFirst;
        return
            from contact in db.Set<Contact>().AsNoTracking()
            where ids.Contains(contact.Id)
            select new ContactLine(
                contact.Id, lastFirst ? contact.NameLastFirst : contact.NameFirstLast, contact.Company, contact.Email, contact.Phone,
                contact.PictureTag, contact.IsOrganization, false, new Cursor(contact.SortLast, contact.Id));
    }
}
