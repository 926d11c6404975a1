using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>A folder that a device makes keeps the address its client gave it.</summary>
[Migration("Contacts.0004.segments")]
internal sealed class Segments : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("segment", "address_books", ColumnTypes.Of(ActiveProvider).Text, nullable: true);
}
