using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Grants, the organisation's book and one's own trash are found without trying every grant, book and trashed contact there is.</summary>
[Migration("Contacts.0006.book-ways")]
internal sealed class BookWays : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("grants_everyone", "grants", "book_id", filter: "to_everyone");
        migrationBuilder.DropIndex("grants_group", "grants");
        migrationBuilder.CreateIndex("grants_group", "grants", ["group_id", "person_id"]);
        migrationBuilder.CreateIndex("trashed_placements_by", "trashed_placements", "trashed_by");
        migrationBuilder.CreateIndex("address_books_organisation", "address_books", "kind", filter: "kind = 3");
    }
}
