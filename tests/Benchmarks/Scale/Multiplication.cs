using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Benchmarks.Scale;

/// <summary>
/// Copies contacts that were really imported, with everything that belongs to them, by one statement per table: who is to get
/// which copy stands in the table <c>scale_copies</c> (number, template, id, book, person).
/// </summary>
internal sealed class Multiplication(TenantDb db)
{
    private string NewId => db.Provider == DatabaseProvider.Sqlite ? "randomblob(16)" : "gen_random_uuid()";

    public async Task Run()
    {
        await Copy<Contact>("id", new() { ["id"] = "m.id", ["uid"] = "t.uid || '-' || m.number", ["creator_id"] = "m.person" });
        await Copy<Card>("contact_id", new() { ["contact_id"] = "m.id" });
        await Copy<ContactEmail>("contact_id", new() { ["contact_id"] = "m.id" });
        await Copy<ContactPhone>("contact_id", new() { ["contact_id"] = "m.id" });
        // A word that no other contact has, to search for.
        await Copy<SearchDocument>("contact_id", new() { ["contact_id"] = "m.id", ["number"] = "m.number + 10000000", ["notes"] = "t.notes || ' nr' || m.number" });
        await Copy<Placement>("contact_id", new() { ["contact_id"] = "m.id", ["book_id"] = "m.book", ["resource_name"] = "m.number || t.resource_name", ["added_by"] = "m.person" });
        await Copy<ContactRevision>("contact_id", new() { ["contact_id"] = "m.id", ["book_id"] = "m.book", ["id"] = NewId, ["actor_id"] = "m.person" });
        await Copy<BookChange>("contact_id", new()
        {
            ["contact_id"] = "m.id",
            ["book_id"] = "m.book",
            ["sequence"] = "row_number() OVER (PARTITION BY m.book ORDER BY m.number)",
            ["resource_name"] = "m.number || t.resource_name",
        });
        await Share();
        var books = $"UPDATE search_documents SET books = ({BookWords.Select(db.Provider == DatabaseProvider.Sqlite)})";
        // Indexes are away at this moment.
        await db.Database.ExecuteSqlRawAsync("CREATE INDEX scale_places ON placements (contact_id, book_id)");
        await db.Database.ExecuteSqlRawAsync(books);
        await db.Database.ExecuteSqlRawAsync("DROP INDEX scale_places");
        await db.Database.ExecuteSqlRawAsync("""
            UPDATE address_books SET contact_count = (SELECT count(*) FROM placements p WHERE p.book_id = address_books.id),
                sequence = (SELECT count(*) FROM book_changes c WHERE c.book_id = address_books.id)
            """);
    }

    // Every twentieth contact of a private book stands in a group of its owner, too.
    private async Task Share()
    {
        const string Wanted = "m.number % 20 = 0 AND EXISTS (SELECT 1 FROM address_books own WHERE own.id = m.book AND own.owner_id = m.person)";
        const string Group = "(SELECT g.id FROM group_members gm JOIN address_books g ON g.group_id = gm.group_id WHERE gm.person_id = m.person ORDER BY g.id LIMIT 1)";
        await Copy<Placement>("contact_id", new() { ["contact_id"] = "m.id", ["book_id"] = Group, ["resource_name"] = "m.number || t.resource_name", ["added_by"] = "m.person" }, $"{Wanted} AND {Group} IS NOT NULL");
        await Copy<ContactRevision>("contact_id", new() { ["contact_id"] = "m.id", ["book_id"] = Group, ["id"] = NewId, ["actor_id"] = "m.person", ["act"] = $"'{Acts.Placed}'" }, $"{Wanted} AND {Group} IS NOT NULL");
    }

    private async Task Copy<TEntity>(string key, Dictionary<string, string> values, string where = "1 = 1")
    {
        var entity = db.Model.FindEntityType(typeof(TEntity))!;
        var columns = entity.GetProperties().Select(p => p.GetColumnName()).ToList();
        var chosen = columns.Select(column => values.GetValueOrDefault(column, "t." + column));
        var table = entity.GetTableName();
        // Names of the model's own tables and columns; nothing of it comes from outside.
#pragma warning disable EF1002
        await db.Database.ExecuteSqlRawAsync(
            $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", chosen)} FROM scale_copies m JOIN {table} t ON t.{key} = m.template WHERE {where} ORDER BY m.number");
#pragma warning restore EF1002
    }
}
