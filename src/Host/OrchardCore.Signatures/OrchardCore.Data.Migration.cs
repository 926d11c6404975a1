namespace OrchardCore.Data.Migration;

public abstract class DataMigration : global::OrchardCore.Data.Migration.IDataMigration
{
    protected DataMigration() { }
    public global::YesSql.Sql.ISchemaBuilder SchemaBuilder { get => throw null; set => throw null; }
}

public interface IDataMigration;

public static class MigrationServiceCollectionExtensions
{
    public static global::Microsoft.Extensions.DependencyInjection.IServiceCollection AddDataMigration<TDataMigration>(this global::Microsoft.Extensions.DependencyInjection.IServiceCollection services) where TDataMigration : class, global::OrchardCore.Data.Migration.IDataMigration => throw null;
}
