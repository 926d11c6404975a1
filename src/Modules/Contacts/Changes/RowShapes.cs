using System.Collections.Concurrent;
using System.Data.Common;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Contacts.Changes;

/// <summary>How entities stand in tables, read off EF Core's model once. Singleton.</summary>
public sealed class RowShapes
{
    private readonly ConcurrentDictionary<IEntityType, RowShape> _known = new();

    internal RowShape Of<TEntity>(TenantDb db) => _known.GetOrAdd(db.Model.FindEntityType(typeof(TEntity))!, entity => new RowShape(entity));
}

/// <summary>One entity's table, columns and statements.</summary>
internal sealed class RowShape
{
    private readonly ConcurrentDictionary<int, string> _inserts = new();
    private readonly string _table;

    // A column the database counts up itself is left to it.
    public RowShape(IEntityType entity)
    {
        _table = entity.GetTableName()!;
        Columns = [.. entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).Select(p => new RowColumn(p))];
        Update = UpdateText();
        Contact = Columns.FirstOrDefault(c => c.Name == "contact_id");
        DeleteOfContact = $"DELETE FROM {_table} WHERE contact_id = @p0";
    }

    public IReadOnlyList<RowColumn> Columns { get; }

    /// <summary>By the primary key; where the database counts that up itself, by the contact.</summary>
    public string Update { get; }

    /// <summary>The column that names the contact a row belongs to, or null.</summary>
    public RowColumn? Contact { get; }

    public string DeleteOfContact { get; }

    public string Insert(int rows) => _inserts.GetOrAdd(rows, InsertText);

    private string UpdateText()
    {
        var named = Columns.Select((column, n) => (column.IsKey, Text: $"{column.Name} = @p{n}")).ToList();
        return $"UPDATE {_table} SET {string.Join(", ", named.Where(c => !c.IsKey).Select(c => c.Text))} WHERE {string.Join(" AND ", named.Where(c => c.IsKey).Select(c => c.Text))}";
    }

    private string InsertText(int rows)
    {
        var values = Enumerable.Range(0, rows).Select(row =>
            $"({string.Join(", ", Enumerable.Range(row * Columns.Count, Columns.Count).Select(n => $"@p{n}"))})");
        return $"INSERT INTO {_table} ({string.Join(", ", Columns.Select(c => c.Name))}) VALUES {string.Join(", ", values)}";
    }
}

internal sealed class RowColumn(IProperty property)
{
    private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();
    private readonly IClrPropertyGetter _getter = property.GetGetter();
    private readonly Func<object?, object?> _convert = property.GetRelationalTypeMapping().Converter?.ConvertToProvider ?? (value => value);

    public string Name { get; } = property.GetColumnName();

    public bool IsKey { get; } = property.IsPrimaryKey() || property.IsUniqueIndex();

    public DbParameter Parameter(DbCommand command) =>
        _mapping.CreateParameter(command, $"@p{command.Parameters.Count}", null, property.IsNullable);

    public object Value(object row) => Provided(_getter.GetClrValue(row));

    public object Provided(object? value) => value is null ? DBNull.Value : _convert(value)!;
}
