namespace YesSql.Sql.Schema;

public interface IColumnCommand
{
    global::YesSql.Sql.Schema.IColumnCommand WithLength(int? length);
}

public interface ICreateColumnCommand : global::YesSql.Sql.Schema.IColumnCommand;

public interface ICreateTableCommand
{
    global::YesSql.Sql.Schema.ICreateTableCommand Column<T>(string columnName, global::System.Action<global::YesSql.Sql.Schema.ICreateColumnCommand> column = null);
}
