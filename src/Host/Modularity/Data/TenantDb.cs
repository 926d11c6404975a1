using Microsoft.EntityFrameworkCore;

namespace Carnet.Modularity.Data;

/// <summary>
/// The tenant's one database, composed from the modules' model parts, so that one query may join tags, grants and contacts.
/// No lazy loading, no query filters. Names are snake_case; identifiers are 16 bytes, times are UTC.
/// </summary>
public sealed class TenantDb(DbContextOptions<TenantDb> options, ModelParts parts) : DbContext(options)
{
    public ModelParts Parts { get; } = parts;

    // EF Core's own answer reads it off an assembly's name, each time.
    public DatabaseProvider Provider { get; } = options.Extensions.Any(extension => extension.GetType().Name.StartsWith("Sqlite", StringComparison.Ordinal))
        ? DatabaseProvider.Sqlite
        : DatabaseProvider.PostgreSql;

    /// <summary>Whose turn it is to write, in this process; null: whoever comes first. Only SQLite, which has one writer, needs turns.</summary>
    public SemaphoreSlim? WriteTurn { get; init; }

    /// <summary>Where the context goes when its scope is done with it: true if it was taken back and must stay whole.</summary>
    public Func<TenantDb, bool>? TakenBack { get; init; }

    public override void Dispose()
    {
        if (TakenBack?.Invoke(this) != true)
            base.Dispose();
    }

    public override ValueTask DisposeAsync() => TakenBack?.Invoke(this) == true ? ValueTask.CompletedTask : base.DisposeAsync();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Provider != DatabaseProvider.Sqlite)
            return;
        configurationBuilder.Properties<Guid>().HaveConversion<GuidBytes>().HaveColumnType("BLOB");
        configurationBuilder.DefaultTypeMapping<Guid>().HasConversion<GuidBytes>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>().HaveColumnType("INTEGER");
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var part in Parts.All)
            part.Build(modelBuilder);
        SnakeCase.Apply(modelBuilder);
        OrdinalColumns.Apply(modelBuilder, Provider);
    }
}
