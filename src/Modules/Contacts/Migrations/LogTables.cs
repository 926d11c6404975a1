using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

internal static class LogTables
{
    public static void Create(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("book_changes", t => new
        {
            book_id = t.Column<Guid>(type.Guid),
            sequence = t.Column<long>(type.Long),
            contact_id = t.Column<Guid>(type.Guid),
            resource_name = t.Column<string>(type.Text),
            is_removal = t.Column<bool>(type.Bool),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_book_changes", x => new { x.book_id, x.sequence });
            t.ForeignKey("FK_book_changes_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
        });
        Revisions(db, type);
        Trash(db, type);
    }

    private static void Revisions(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("contact_revisions", t => new
        {
            id = t.Column<Guid>(type.Guid),
            contact_id = t.Column<Guid>(type.Guid),
            revision = t.Column<long>(type.Long),
            at = t.Column<DateTimeOffset>(type.Time),
            actor_id = t.Column<string>(type.Text, nullable: true),
            actor_name = t.Column<string>(type.Text),
            door_kind = t.Column<string>(type.Text),
            door_detail = t.Column<string>(type.Text, nullable: true),
            act = t.Column<string>(type.Text),
            card_before = t.Column<byte[]>(type.Bytes, nullable: true),
            book_id = t.Column<Guid>(type.Guid, nullable: true),
            operation_id = t.Column<Guid>(type.Guid),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_contact_revisions", x => x.id);
            t.ForeignKey("FK_contact_revisions_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("contact_revisions_contact", "contact_revisions", ["contact_id", "revision"]);
        db.CreateIndex("contact_revisions_operation", "contact_revisions", "operation_id");
    }

    private static void Trash(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("trashed_placements", t => new
        {
            book_id = t.Column<Guid>(type.Guid),
            contact_id = t.Column<Guid>(type.Guid),
            resource_name = t.Column<string>(type.Text),
            trashed_by = t.Column<string>(type.Text, nullable: true),
            trashed_at = t.Column<DateTimeOffset>(type.Time),
            operation_id = t.Column<Guid>(type.Guid),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_trashed_placements", x => new { x.book_id, x.contact_id });
            t.ForeignKey("FK_trashed_placements_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_trashed_placements_contacts_contact_id", x => x.contact_id, "contacts", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("trashed_placements_contact", "trashed_placements", "contact_id");
        db.CreateIndex("trashed_placements_operation", "trashed_placements", "operation_id");
        db.CreateIndex("trashed_placements_at", "trashed_placements", "trashed_at");
    }
}
