using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Contacts.Migrations;

/// <summary>A folder that collects mailed addresses, and books that devices do not get.</summary>
[Migration("Contacts.0005.mailed-folders")]
internal sealed class MailedFolders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.AddColumn<bool>("collects_mailed", "address_books", type.Bool, defaultValue: false);
        migrationBuilder.AddColumn<bool>("not_synced", "address_books", type.Bool, defaultValue: false);
    }
}
