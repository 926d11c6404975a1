using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Work on whole books that a job does.</summary>
[Migration("Contacts.0007.mass-works")]
internal sealed class MassWorkTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("mass_works", t => new
        {
            id = t.Column<Guid>(type.Guid),
            verb = t.Column<string>(type.Text),
            person_id = t.Column<string>(type.Text),
            book_id = t.Column<Guid>(type.Guid),
            target_id = t.Column<Guid>(type.Guid, nullable: true),
            undoes = t.Column<Guid>(type.Guid, nullable: true),
            job_id = t.Column<Guid>(type.Guid),
            last = t.Column<Guid>(type.Guid, nullable: true),
            total = t.Column<int>(type.Int),
            passed = t.Column<int>(type.Int),
            done = t.Column<int>(type.Int),
            is_finished = t.Column<bool>(type.Bool),
            is_seen = t.Column<bool>(type.Bool),
            created_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t => t.PrimaryKey("PK_mass_works", x => x.id));
        migrationBuilder.CreateIndex("mass_works_person", "mass_works", "person_id");
    }
}
