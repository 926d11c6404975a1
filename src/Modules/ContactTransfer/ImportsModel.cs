using System.Text.Json;
using Carnet.ContactTransfer.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Carnet.ContactTransfer;

/// <summary>How imports stand in tables.</summary>
internal static class ImportsModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Import>(Imports);
        model.Entity<ImportFailure>(failure =>
        {
            failure.ToTable("import_failures");
            failure.HasKey(f => new { f.ImportId, f.Number });
            failure.HasOne<Import>().WithMany().HasForeignKey(f => f.ImportId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void Imports(EntityTypeBuilder<Import> import)
    {
        import.ToTable("imports");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.Choices).HasConversion(
            choices => JsonSerializer.Serialize(choices, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<ImportChoices>(text, JsonSerializerOptions.Default)!);
        import.Property(i => i.Findings).HasConversion(
            findings => JsonSerializer.Serialize(findings, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Findings>(text, JsonSerializerOptions.Default)!);
        import.HasIndex(i => new { i.OwnerId, i.CreatedAt }, "imports_owner");
        import.HasIndex(i => i.CreatedAt, "imports_created");
    }
}
