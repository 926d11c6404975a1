using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.ContactSharing.Migrations;

/// <summary>Books that were offered to people.</summary>
[Migration("ContactSharing.0001.first")]
internal sealed class FirstSharing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("book_invitations", t => new
        {
            id = t.Column<Guid>(type.Guid),
            book_id = t.Column<Guid>(type.Guid),
            person_id = t.Column<string>(type.Text),
            rights = t.Column<int>(type.Int),
            state = t.Column<int>(type.Int),
            book_name = t.Column<string>(type.Text),
            note = t.Column<string>(type.Text),
            invited_by = t.Column<string>(type.Text),
            invited_at = t.Column<DateTimeOffset>(type.Time),
            answered_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_book_invitations", x => x.id);
            t.ForeignKey("FK_book_invitations_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("book_invitations_book", "book_invitations", ["book_id", "person_id"], unique: true);
        migrationBuilder.CreateIndex("book_invitations_person", "book_invitations", "person_id");
    }
}
