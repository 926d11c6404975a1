using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

internal static class BookTables
{
    public static void Create(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("address_books", t => new
        {
            id = t.Column<Guid>(type.Guid),
            kind = t.Column<int>(type.Int),
            owner_id = t.Column<string>(type.Text, nullable: true),
            group_id = t.Column<Guid>(type.Guid, nullable: true),
            name = t.Column<string>(type.Text),
            color = t.Column<string>(type.Text, nullable: true),
            sequence = t.Column<long>(type.Long),
            contact_count = t.Column<int>(type.Int),
            created_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t => t.PrimaryKey("PK_address_books", x => x.id));
        db.CreateIndex("address_books_private", "address_books", "owner_id", unique: true, filter: "kind = 0");
        db.CreateIndex("address_books_owner", "address_books", "owner_id");
        db.CreateIndex("address_books_group", "address_books", "group_id", unique: true, filter: "group_id IS NOT NULL");

        db.CreateTable("group_members", t => new
        {
            group_id = t.Column<Guid>(type.Guid),
            person_id = t.Column<string>(type.Text),
            is_administrator = t.Column<bool>(type.Bool),
            joined_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t => t.PrimaryKey("PK_group_members", x => new { x.group_id, x.person_id }));
        db.CreateIndex("group_members_person", "group_members", "person_id");
    }
}
