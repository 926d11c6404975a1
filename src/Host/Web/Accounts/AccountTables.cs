using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Accounts;

/// <summary>Users, roles and what roles may.</summary>
internal static class AccountTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.ToTable("users");
            user.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed);
            user.Property(u => u.ConcurrencyStamp).IsConcurrencyToken();
            user.HasIndex(u => u.NormalizedUserName).IsUnique();
            user.HasIndex(u => u.NormalizedEmail).IsUnique();
            user.HasIndex(u => new { u.SortName, u.Id });
        });
        model.Entity<Role>(role =>
        {
            role.ToTable("roles");
            role.Property(r => r.ConcurrencyStamp).IsConcurrencyToken();
            role.HasIndex(r => r.NormalizedName).IsUnique();
        });
        model.Entity<IdentityUserRole<string>>(userRole =>
        {
            userRole.ToTable("user_roles").HasKey(r => new { r.UserId, r.RoleId });
            userRole.HasIndex(r => r.RoleId);
            userRole.HasOne<User>().WithMany().HasForeignKey(r => r.UserId);
            userRole.HasOne<Role>().WithMany().HasForeignKey(r => r.RoleId);
        });
        model.Entity<RolePermission>(cell =>
        {
            cell.ToTable("role_permissions").HasKey(p => new { p.RoleId, p.PermissionId });
            cell.HasOne<Role>().WithMany().HasForeignKey(p => p.RoleId);
        });
    }
}
