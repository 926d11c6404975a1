using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

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
            if (Marks.IndexOf(db, parameter.Value!) is var mark && mark < 0 && parameter.Value is int or long)
                _sql = WithValue(_sql, parameter);
            else
                _parameters.Add((parameter.ParameterName, parameter.Value!, mark));
    }

    // SQLite looks at the value of a LIMIT, and works the statement out anew each time it is given one.
    private static string WithValue(string sql, DbParameter parameter) => Regex.Replace(
        sql, $@"@{Regex.Escape(parameter.ParameterName.TrimStart('@'))}\b", string.Create(CultureInfo.InvariantCulture, $"{parameter.Value}"), RegexOptions.None, TimeSpan.FromSeconds(1));

    public Command Command(TenantDb db, QuickCommands commands, in Asked asked)
    {
        var command = commands.Get(this, Make);
        for (var i = 0; i < _parameters.Count; i++)
            command.Db.Parameters[i].Value = _parameters[i] is { Mark: >= 0 } marked ? Marks.ForDatabase(db, asked.At(marked.Mark)) : _parameters[i].Value;
        return command;
    }

    private void Make(DbCommand command)
    {
        command.CommandText = _sql;
        foreach (var (name, _, _) in _parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }
    }
}
