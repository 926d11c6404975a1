using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.ContactTransfer.Migrations;

/// <summary>Imports and the records they could not store.</summary>
[Migration("ContactTransfer.0001.first")]
internal sealed class FirstImports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        Imports(migrationBuilder, type);
        migrationBuilder.CreateTable("import_failures", t => new
        {
            import_id = t.Column<Guid>(type.Guid),
            number = t.Column<int>(type.Int),
            line = t.Column<int>(type.Int),
            code = t.Column<string>(type.Text),
            raw = t.Column<byte[]>(type.Bytes),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_import_failures", x => new { x.import_id, x.number });
            t.ForeignKey("FK_import_failures_imports_import_id", x => x.import_id, "imports", "id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Imports(MigrationBuilder db, ColumnTypes type)
    {
        db.CreateTable("imports", t => new
        {
            id = t.Column<Guid>(type.Guid),
            book_id = t.Column<Guid>(type.Guid),
            owner_id = t.Column<string>(type.Text),
            file_name = t.Column<string>(type.Text),
            file_key = t.Column<string>(type.Text),
            file_size = t.Column<long>(type.Long),
            format = t.Column<int>(type.Int),
            culture = t.Column<string>(type.Text),
            state = t.Column<int>(type.Int),
            choices = t.Column<string>(type.Text),
            findings = t.Column<string>(type.Text, nullable: true),
            job_id = t.Column<Guid>(type.Guid, nullable: true),
            position = t.Column<int>(type.Int),
            imported = t.Column<int>(type.Int),
            replaced = t.Column<int>(type.Int),
            skipped = t.Column<int>(type.Int),
            failed = t.Column<int>(type.Int),
            created_at = t.Column<DateTimeOffset>(type.Time),
            finished_at = t.Column<DateTimeOffset>(type.Time, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_imports", x => x.id));
        db.CreateIndex("imports_owner", "imports", ["owner_id", "created_at"]);
        db.CreateIndex("imports_created", "imports", "created_at");
    }
}
