using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Web.Migrations;

[Migration("2026-02 Web: tries to sign in")]
internal sealed class SignInTriesTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        migrationBuilder.CreateTable("sign_in_tries", t => new
        {
            login_key = t.Column<string>(type.Text),
            wrong = t.Column<int>(type.Int),
            until = t.Column<long>(type.Long),
        }, constraints: t => t.PrimaryKey("PK_sign_in_tries", r => r.login_key));
        migrationBuilder.CreateIndex("IX_sign_in_tries_until", "sign_in_tries", "until");
    }
}
