using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Folders can be deleted and taken back; shared books have a name and colour of one's own.</summary>
[Migration("Contacts.0003.folders")]
internal sealed class Folders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.AddColumn<DateTimeOffset>("deleted_at", "address_books", type.Time, nullable: true);
        migrationBuilder.AddColumn<Guid>("deleted_in", "address_books", type.Guid, nullable: true);
        migrationBuilder.CreateTable("book_looks", t => new
        {
            person_id = t.Column<string>(type.Text),
            book_id = t.Column<Guid>(type.Guid),
            name = t.Column<string>(type.Text, nullable: true),
            color = t.Column<string>(type.Text, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_book_looks", x => new { x.person_id, x.book_id });
            t.ForeignKey("FK_book_looks_address_books_book_id", x => x.book_id, "address_books", "id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_book_looks_book_id", "book_looks", "book_id");
    }
}
