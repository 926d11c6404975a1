using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Full text knows the books of a contact.</summary>
[Migration("Contacts.0009.search-books")]
internal sealed class SearchBooks : Migration
{
    private const string Columns = "names, companies, emails, phones, places, notes, books";
    private const string Old = "old.names, old.companies, old.emails, old.phones, old.places, old.notes, old.books";
    private const string New = "new.names, new.companies, new.emails, new.phones, new.places, new.notes, new.books";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var isSqlite = ColumnTypes.IsSqlite(ActiveProvider!);
        migrationBuilder.AddColumn<string>("books", "search_documents", ColumnTypes.Of(ActiveProvider).Text, nullable: false, defaultValue: "");
        foreach (var statement in isSqlite ? ["fts_contacts_insert", "fts_contacts_delete", "fts_contacts_update"] : Array.Empty<string>())
            migrationBuilder.Sql($"DROP TRIGGER {statement}");
        migrationBuilder.Sql(isSqlite ? "DROP TABLE fts_contacts" : "DROP INDEX fts_contacts");
        migrationBuilder.Sql($"UPDATE search_documents SET books = ({BookWords.Select(isSqlite)})");
        if (isSqlite)
            Fts5(migrationBuilder);
        else
            migrationBuilder.Sql($"CREATE INDEX fts_contacts ON search_documents USING gin (({SearchTables.PostgreSqlVector}))");
    }

    // Most rewritten cards keep their words: the index is written when one of them changed.
    private static void Fts5(MigrationBuilder db)
    {
        const string Remove = $"INSERT INTO fts_contacts (fts_contacts, rowid, {Columns}) VALUES ('delete', old.number, {Old});";
        const string Insert = $"INSERT INTO fts_contacts (rowid, {Columns}) VALUES (new.number, {New});";
        db.Sql($"CREATE VIRTUAL TABLE fts_contacts USING fts5({Columns}, content='search_documents', content_rowid='number', tokenize=\"unicode61 remove_diacritics 2 tokenchars '_'\", prefix='2 3')");
        db.Sql("INSERT INTO fts_contacts (fts_contacts) VALUES ('rebuild')");
        db.Sql($"CREATE TRIGGER fts_contacts_insert AFTER INSERT ON search_documents BEGIN {Insert} END");
        db.Sql($"CREATE TRIGGER fts_contacts_delete AFTER DELETE ON search_documents BEGIN {Remove} END");
        db.Sql($"CREATE TRIGGER fts_contacts_update AFTER UPDATE ON search_documents WHEN ({New}) IS NOT ({Old}) BEGIN {Remove} {Insert} END");
    }
}
