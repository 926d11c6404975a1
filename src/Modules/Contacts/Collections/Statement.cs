using System.Data.Common;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Carnet.Contacts.Collections;

/// <summary>
/// The SQL of a query, worked out once: the query is written with <see cref="Marks"/> where values belong, and the parameters
/// that carry a mark are given its value. Saves building and comparing the expression for every request; what the query
/// asks, rights above all, stays in one place.
/// </summary>
internal sealed class Statement
{
    private readonly string _sql;
    private readonly List<(string Name, object Value, int Mark)> _parameters = [];

    public Statement(TenantDb db, IQueryable query)
    {
        using var command = query.CreateDbCommand();
        _sql = command.CommandText;
        foreach (DbParameter parameter in command.Parameters)
            _parameters.Add((parameter.ParameterName, parameter.Value!, Marks.IndexOf(db, parameter.Value!)));
    }

    public DbCommand Command(TenantDb db, in Asked asked)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = _sql;
        foreach (var (name, value, mark) in _parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = mark < 0 ? value : Marks.ForDatabase(db, asked.At(mark));
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
