using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.GroupAddressBooks.Migrations;

/// <summary>Groups, who asks to join them, who belonged to deleted ones.</summary>
[Migration("GroupAddressBooks.0001.first")]
internal sealed class FirstGroups : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        Groups(migrationBuilder, type);
        Requests(migrationBuilder, type);
        migrationBuilder.CreateTable("former_members", t => new
        {
            group_id = t.Column<Guid>(type.Guid),
            person_id = t.Column<string>(type.Text),
            is_administrator = t.Column<bool>(type.Bool),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_former_members", x => new { x.group_id, x.person_id });
            t.ForeignKey("FK_former_members_member_groups_group_id", x => x.group_id, "member_groups", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Groups(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("member_groups", t => new
        {
            id = t.Column<Guid>(type.Guid),
            name = t.Column<string>(type.Text),
            name_key = t.Column<string>(type.Text, collation: type.Ordinal),
            description = t.Column<string>(type.Text),
            joining = t.Column<int>(type.Int),
            created_by = t.Column<string>(type.Text, nullable: true),
            created_at = t.Column<DateTimeOffset>(type.Time),
            source = t.Column<string>(type.Text, nullable: true),
            source_query = t.Column<string>(type.Text, nullable: true),
            deleted_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
            deleted_by = t.Column<string>(type.Text, nullable: true),
            deleted_in = t.Column<Guid>(type.Guid, nullable: true),
            revision = t.Column<long>(type.Long),
        }, constraints: t => t.PrimaryKey("PK_member_groups", x => x.id));
        db.CreateIndex("member_groups_name", "member_groups", "name_key", unique: true, filter: "deleted_at IS NULL");
    }

    private static void Requests(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("join_requests", t => new
        {
            group_id = t.Column<Guid>(type.Guid),
            person_id = t.Column<string>(type.Text),
            is_invitation = t.Column<bool>(type.Bool),
            asked_by = t.Column<string>(type.Text, nullable: true),
            asked_at = t.Column<DateTimeOffset>(type.Time),
            note = t.Column<string>(type.Text),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_join_requests", x => new { x.group_id, x.person_id });
            t.ForeignKey("FK_join_requests_member_groups_group_id", x => x.group_id, "member_groups", "id", onDelete: ReferentialAction.Cascade);
        });
        db.CreateIndex("join_requests_person", "join_requests", "person_id");
    }
}
