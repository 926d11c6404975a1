using Carnet.Contacts.Books;
using Carnet.Contacts.Migrations;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Search;

/// <summary>Where a search begins.</summary>
public enum SearchPath { Nowhere, Words, Books }

/// <param name="Pattern">The words as full-text search is to be asked for them.</param>
public sealed record SearchPlan(SearchPath Path, string Pattern);

/// <summary>
/// Decides whether a search goes through the hits and keeps those that may be seen, or goes through what may be seen and
/// keeps the hits: among a million contacts a common word would have thousands of hits looked up for somebody who sees a
/// hundred contacts, and a rare one tens of thousands of contacts read for somebody who sees that many.
/// </summary>
public sealed class SearchEffort(TenantDb db, Grants grants)
{
    // More are not counted: both ways stop when they found enough.
    private const int MostCounted = 20_000;

    // Reading a document and looking for words in it, in relation to looking up where a hit stands.
    private const double BookStep = 2, WordStep = 1;

    private const string SqliteHits = "SELECT count(*) AS \"Value\" FROM (SELECT 1 FROM fts_contacts WHERE fts_contacts MATCH {0} LIMIT {1}) h";

    private const string PostgreSqlHits = $$"""
        SELECT count(*)::int AS "Value" FROM (SELECT 1 FROM search_documents WHERE {{SearchTables.PostgreSqlVector}} @@ to_tsquery('simple', {0}) LIMIT {1}) h
        """;

    /// <param name="enough">After how many hits the search stops.</param>
    internal async Task<SearchPlan> Estimate(SearchQuery query, int enough, CancellationToken cancel)
    {
        var (hits, pattern) = await Count(query, cancel);
        return new SearchPlan(await Choose(query, hits, enough, cancel), pattern);
    }

    // All that begins with a word is collected before the first hit is given out; the word itself is read until it is enough.
    private async Task<(double Hits, string Pattern)> Count(SearchQuery query, CancellationToken cancel)
    {
        if (await Count(query.Pattern(db.Provider, isWhole: true), cancel) is MostCounted)
            return (MostCounted, query.Pattern(db.Provider, isWhole: true));
        return (await Count(query.Pattern(db.Provider), cancel), query.Pattern(db.Provider));
    }

    private async Task<int> Count(string pattern, CancellationToken cancel) =>
        (await db.Database.SqlQueryRaw<int>(db.Provider == DatabaseProvider.Sqlite ? SqliteHits : PostgreSqlHits, pattern, MostCounted).ToListAsync(cancel))[0];

    private async Task<SearchPath> Choose(SearchQuery query, double hits, int enough, CancellationToken cancel)
    {
        if (hits == 0)
            return SearchPath.Nowhere;
        double all = await db.Set<SearchDocument>().MaxAsync(d => (long?)d.Number, cancel) ?? 0;
        double seen = await db.Set<AddressBook>().Where(grants.OnBook(Right.View)).Where(b => query.BookId == null || b.Id == query.BookId).SumAsync(b => b.ContactCount, cancel);
        if (seen == 0)
            return SearchPath.Nowhere;
        var throughWords = Math.Min(hits, enough * all / seen) * WordStep;
        var throughBooks = Math.Min(seen, enough * all / hits) * BookStep;
        return throughBooks < throughWords ? SearchPath.Books : SearchPath.Words;
    }
}
