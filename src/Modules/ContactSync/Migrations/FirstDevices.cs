using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.ContactSync.Migrations;

/// <summary>Devices with passwords of their own, and the links that set them up.</summary>
[Migration("ContactSync.0001.devices")]
internal sealed class FirstDevices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("devices", t => new
        {
            id = t.Column<Guid>(type.Guid),
            person_id = t.Column<string>(type.Text),
            name = t.Column<string>(type.Text),
            password_hash = t.Column<byte[]>(type.Bytes),
            created_at = t.Column<DateTimeOffset>(type.Time),
            seen_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
            agent = t.Column<string>(type.Text),
            trouble = t.Column<string>(type.Text),
            trouble_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_devices", x => x.id));
        migrationBuilder.CreateIndex("devices_password", "devices", "password_hash", unique: true);
        migrationBuilder.CreateIndex("devices_person", "devices", "person_id");
        migrationBuilder.CreateTable("device_set_up_links", t => new
        {
            token_hash = t.Column<byte[]>(type.Bytes),
            person_id = t.Column<string>(type.Text),
            device_name = t.Column<string>(type.Text),
            ends_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t => t.PrimaryKey("PK_device_set_up_links", x => x.token_hash));
    }
}
