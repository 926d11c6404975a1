namespace YesSql.Sql;

public interface ISchemaBuilder;

public static class SchemaBuilderExtensions
{
    public static global::System.Threading.Tasks.Task CreateMapIndexTableAsync<T>(this global::YesSql.Sql.ISchemaBuilder builder, global::System.Action<global::YesSql.Sql.Schema.ICreateTableCommand> table, string collection = null) => throw null;
}
