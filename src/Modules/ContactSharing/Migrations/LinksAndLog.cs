using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.ContactSharing.Migrations;

/// <summary>Links for anyone, and the log of what opened books wider.</summary>
[Migration("ContactSharing.0002.links-and-log")]
internal sealed class LinksAndLog : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("book_links", t => new
        {
            id = t.Column<Guid>(type.Guid),
            book_id = t.Column<Guid>(type.Guid),
            book_name = t.Column<string>(type.Text),
            owner_id = t.Column<string>(type.Text, nullable: true),
            label = t.Column<string>(type.Text),
            made_by = t.Column<string>(type.Text),
            made_at = t.Column<DateTimeOffset>(type.Time),
            expires_at = t.Column<DateTimeOffset>(type.Time),
            token_hash = t.Column<byte[]>(type.Bytes),
            revoked_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
            used_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
            uses = t.Column<int>(type.Int),
        }, constraints: t => t.PrimaryKey("PK_book_links", x => x.id));
        migrationBuilder.CreateIndex("book_links_token", "book_links", "token_hash", unique: true);
        migrationBuilder.CreateIndex("book_links_book", "book_links", "book_id");
        migrationBuilder.CreateTable("book_log", t => new
        {
            id = t.Column<Guid>(type.Guid),
            act = t.Column<int>(type.Int),
            at = t.Column<DateTimeOffset>(type.Time),
            actor_id = t.Column<string>(type.Text, nullable: true),
            actor_name = t.Column<string>(type.Text),
            book_id = t.Column<Guid>(type.Guid, nullable: true),
            book_name = t.Column<string>(type.Text),
            owner_id = t.Column<string>(type.Text, nullable: true),
            link_id = t.Column<Guid>(type.Guid, nullable: true),
            detail = t.Column<string>(type.Text),
        }, constraints: t => t.PrimaryKey("PK_book_log", x => x.id));
        migrationBuilder.CreateIndex("book_log_book", "book_log", "book_id");
    }
}
