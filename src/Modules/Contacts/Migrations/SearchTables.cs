using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;


namespace Carnet.Contacts.Migrations;

/// <summary>The search documents, and each database's full-text index over them. Objects outside EF Core's model are called fts_….</summary>
internal static class SearchTables
{
    /// <summary>The same text for the index and for the query, or PostgreSQL does not use the index.</summary>
    public const string PostgreSqlVector = $"{Words} || array_to_tsvector(string_to_array(books, ' '))";

    private const string Words =
        "to_tsvector('simple', names || ' ' || companies || ' ' || emails || ' ' || phones || ' ' || places || ' ' || notes)";

    private const string Columns = "names, companies, emails, phones, places, notes";

    public static void Create(MigrationBuilder db, ColumnTypes type, string provider)
    {
        db.CreateTable("search_documents", t => new
        {
            number = t.Column<long>(type.Serial).Annotation("Sqlite:Autoincrement", true),
            contact_id = t.Column<Guid>(type.Guid),
            names = t.Column<string>(type.Text),
            companies = t.Column<string>(type.Text),
            emails = t.Column<string>(type.Text),
            phones = t.Column<string>(type.Text),
            places = t.Column<string>(type.Text),
            notes = t.Column<string>(type.Text),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_search_documents", x => x.number);
            t.ForeignKey("FK_search_documents_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("search_documents_contact", "search_documents", "contact_id", unique: true);
        if (ColumnTypes.IsSqlite(provider))
            Fts5(db);
        else
            db.Sql($"CREATE INDEX fts_contacts ON search_documents USING gin ({Words})");
    }

    private static void Fts5(MigrationBuilder db)
    {
        const string Old = "old.names, old.companies, old.emails, old.phones, old.places, old.notes";
        const string New = "new.names, new.companies, new.emails, new.phones, new.places, new.notes";
        const string Remove = $"INSERT INTO fts_contacts (fts_contacts, rowid, {Columns}) VALUES ('delete', old.number, {Old});";
        const string Insert = $"INSERT INTO fts_contacts (rowid, {Columns}) VALUES (new.number, {New});";
        db.Sql($"CREATE VIRTUAL TABLE fts_contacts USING fts5({Columns}, content='search_documents', content_rowid='number', tokenize='unicode61 remove_diacritics 2', prefix='2 3')");
        db.Sql($"CREATE TRIGGER fts_contacts_insert AFTER INSERT ON search_documents BEGIN {Insert} END");
        db.Sql($"CREATE TRIGGER fts_contacts_delete AFTER DELETE ON search_documents BEGIN {Remove} END");
        db.Sql($"CREATE TRIGGER fts_contacts_update AFTER UPDATE ON search_documents BEGIN {Remove} {Insert} END");
    }
}
