using System.Text.Json;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Search;

/// <summary>
/// The books a contact stands in are words of its search document: full text then gives only hits in books one sees, where
/// otherwise all that a common word has among a million contacts would be looked up. A word is an underscore, which no word
/// of a text has, and the random end of the book's id. Rights are decided by the query that reads the hits, not here.
/// </summary>
internal static class BookWords
{
    private const int HexDigits = 12;

    private const string SqliteBooks = "SELECT coalesce(group_concat('_' || lower(substr(hex(p.book_id), 21)), ' '), '') FROM placements p WHERE p.contact_id = search_documents.contact_id";

    private const string PostgreSqlBooks = "SELECT coalesce(string_agg('_' || substr(replace(p.book_id::text, '-', ''), 21), ' '), '') FROM placements p WHERE p.contact_id = search_documents.contact_id";

    private const string SqliteFollow = $"UPDATE search_documents SET books = ({SqliteBooks}) WHERE contact_id IN (SELECT unhex(value) FROM json_each({{0}}))";

    private const string PostgreSqlFollow = $"UPDATE search_documents SET books = ({PostgreSqlBooks}) WHERE contact_id = ANY({{0}})";

    public static string Of(Guid bookId) => "_" + bookId.ToString("N")[^HexDigits..];

    /// <summary>In the language of the database's full-text search.</summary>
    public static string AnyOf(IEnumerable<Guid> bookIds, DatabaseProvider database) => database == DatabaseProvider.Sqlite
        ? string.Join(" OR ", bookIds.Select(id => $"\"{Of(id)}\""))
        : string.Join(" | ", bookIds.Select(id => $"'{Of(id)}'"));

    /// <summary>The books of each contact as a text in SQL, for a statement about <c>search_documents</c>.</summary>
    public static string Select(bool isSqlite) => isSqlite ? SqliteBooks : PostgreSqlBooks;

    /// <summary>After contacts that were there before came into books or left them, in the same transaction.</summary>
    public static Task Follow(TenantDb db, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel) => contactIds.Count == 0
        ? Task.CompletedTask
        : db.Provider == DatabaseProvider.Sqlite
            ? db.Database.ExecuteSqlRawAsync(SqliteFollow, [JsonSerializer.Serialize(contactIds.Select(id => id.ToString("N")))], cancel)
            : db.Database.ExecuteSqlRawAsync(PostgreSqlFollow, [contactIds.ToArray()], cancel);
}
