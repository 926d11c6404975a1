using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tenants;

/// <summary>A tenant as the default tenant's database knows it; the same table stays empty in every other tenant's.</summary>
public sealed class TenantRow
{
    /// <summary>Lower-case letters, digits and hyphens; also its folder and path segment.</summary>
    public required string Id { get; init; }

    public required string Name { get; set; }

    /// <summary>The host name it answers at; null: at the path segment <see cref="Id"/>.</summary>
    public string? Host { get; set; }

    /// <summary>Absolute address for links in mails; null: from the default tenant's.</summary>
    public string? Address { get; set; }

    public bool IsEnabled { get; set; } = true;

    public DateTimeOffset CreatedAt { get; init; }

    public static void Build(ModelBuilder model) =>
        model.Entity<TenantRow>(tenant =>
        {
            tenant.ToTable("tenants");
            tenant.HasIndex(t => t.Host).IsUnique();
        });
}
