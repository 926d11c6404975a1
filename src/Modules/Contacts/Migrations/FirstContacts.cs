using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>Books, contacts with their cards, placements, grants, change log, history, trash.</summary>
[Migration("Contacts.0001.first")]
internal sealed class FirstContacts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        BookTables.Create(migrationBuilder, type);
        ContactTables.Create(migrationBuilder, type);
        LogTables.Create(migrationBuilder, type);
        SearchTables.Create(migrationBuilder, type, ActiveProvider!);
    }
}
