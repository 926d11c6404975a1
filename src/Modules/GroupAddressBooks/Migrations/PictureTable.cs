using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.GroupAddressBooks.Migrations;

/// <summary>Pictures of groups.</summary>
[Migration("GroupAddressBooks.0002.pictures")]
internal sealed class PictureTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("group_pictures", t => new
        {
            group_id = t.Column<Guid>(type.Guid),
            tag = t.Column<string>(type.Text),
            media_type = t.Column<string>(type.Text),
            bytes = t.Column<byte[]>(type.Bytes),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_group_pictures", x => x.group_id);
            t.ForeignKey("FK_group_pictures_member_groups_group_id", x => x.group_id, "member_groups", "id", onDelete: ReferentialAction.Cascade);
        });
    }
}
