using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Where the hits of a search stand, and in which order, is read from the index alone.</summary>
[Migration("Contacts.0008.search-ways")]
internal sealed class SearchWays : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("placements_contact", "placements");
        migrationBuilder.CreateIndex("placements_contact", "placements", ["contact_id", "book_id", "sort_last"]);
    }
}
