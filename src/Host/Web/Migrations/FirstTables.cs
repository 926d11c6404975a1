using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Carnet.Web.Migrations;

[Migration("2026-01 Web: accounts and tenants")]
internal sealed class FirstTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var type = ColumnTypes.Of(ActiveProvider);
        CreateUsers(migrationBuilder, type);
        CreateRoles(migrationBuilder, type);
        CreateTenants(migrationBuilder, type);
    }

    private static void CreateUsers(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("users", t => new
        {
            id = t.Column<string>(type.Text),
            user_name = t.Column<string>(type.Text, nullable: true),
            normalized_user_name = t.Column<string>(type.Text, nullable: true),
            email = t.Column<string>(type.Text, nullable: true),
            normalized_email = t.Column<string>(type.Text, nullable: true),
            email_confirmed = t.Column<bool>(type.Bool),
            password_hash = t.Column<string>(type.Text, nullable: true),
            security_stamp = t.Column<string>(type.Text, nullable: true),
            concurrency_stamp = t.Column<string>(type.Text, nullable: true),
            two_factor_enabled = t.Column<bool>(type.Bool),
            lockout_end = t.Column<DateTimeOffset>(type.Time, nullable: true),
            lockout_enabled = t.Column<bool>(type.Bool),
            access_failed_count = t.Column<int>(type.Int),
            given_name = t.Column<string>(type.Text),
            family_name = t.Column<string>(type.Text),
            department = t.Column<string>(type.Text, nullable: true),
            language = t.Column<string>(type.Text, nullable: true),
            is_active = t.Column<bool>(type.Bool),
            created_at = t.Column<DateTimeOffset>(type.Time),
            sort_name = t.Column<string>(type.Text),
            given_name_key = t.Column<string>(type.Text),
        }, constraints: t => t.PrimaryKey("PK_users", u => u.id));
        migration.CreateIndex("IX_users_normalized_user_name", "users", "normalized_user_name", unique: true);
        migration.CreateIndex("IX_users_normalized_email", "users", "normalized_email", unique: true);
        migration.CreateIndex("IX_users_sort_name_id", "users", ["sort_name", "id"]);
    }

    private static void CreateRoles(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("roles", t => new
        {
            id = t.Column<string>(type.Text),
            name = t.Column<string>(type.Text, nullable: true),
            normalized_name = t.Column<string>(type.Text, nullable: true),
            concurrency_stamp = t.Column<string>(type.Text, nullable: true),
        }, constraints: t => t.PrimaryKey("PK_roles", r => r.id));
        migration.CreateIndex("IX_roles_normalized_name", "roles", "normalized_name", unique: true);
        migration.CreateTable("user_roles", t => new
        {
            user_id = t.Column<string>(type.Text),
            role_id = t.Column<string>(type.Text),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_user_roles", r => new { r.user_id, r.role_id });
            t.ForeignKey("FK_user_roles_users_user_id", r => r.user_id, "users", "id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_user_roles_roles_role_id", r => r.role_id, "roles", "id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_user_roles_role_id", "user_roles", "role_id");
        migration.CreateTable("role_permissions", t => new
        {
            role_id = t.Column<string>(type.Text),
            permission_id = t.Column<string>(type.Text),
            is_allowed = t.Column<bool>(type.Bool),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_role_permissions", p => new { p.role_id, p.permission_id });
            t.ForeignKey("FK_role_permissions_roles_role_id", p => p.role_id, "roles", "id", onDelete: ReferentialAction.Cascade);
        });
        foreach (var role in new[] { DefaultRoles.Administrator, DefaultRoles.OfficeManager, DefaultRoles.GroupAdministrator, DefaultRoles.Authenticated })
            migration.Sql($"INSERT INTO roles (id, name, normalized_name) VALUES ('{role}', '{role}', '{role.ToUpperInvariant()}')");
    }

    private static void CreateTenants(MigrationBuilder migration, ColumnTypes type)
    {
        migration.CreateTable("tenants", t => new
        {
            id = t.Column<string>(type.Text),
            name = t.Column<string>(type.Text),
            host = t.Column<string>(type.Text, nullable: true),
            address = t.Column<string>(type.Text, nullable: true),
            is_enabled = t.Column<bool>(type.Bool),
            created_at = t.Column<DateTimeOffset>(type.Time),
        }, constraints: t => t.PrimaryKey("PK_tenants", t => t.id));
        migration.CreateIndex("IX_tenants_host", "tenants", "host", unique: true);
    }
}
