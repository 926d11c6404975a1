using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>A group's book may be closed to its members' delegates (C28).</summary>
[Migration("Contacts.0002.group-delegates")]
internal sealed class GroupDelegates : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.AddColumn<bool>("closed_to_delegates", "address_books", type.Bool, defaultValue: false);
    }
}
