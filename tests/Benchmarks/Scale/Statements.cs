using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Carnet.Benchmarks.Scale;

/// <summary>Listens to what is sent to the database, to ask it for its plans.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<Statement> _heard = new();
    private readonly List<IDisposable> _subscriptions = [];
    private bool _isListening;

    public Statements() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    /// <returns>The statements of an action.</returns>
    public async Task<IReadOnlyList<Statement>> During(Func<Task> act)
    {
        _heard.Clear();
        _isListening = true;
        await act();
        _isListening = false;
        return [.. _heard];
    }

    /// <summary>How the database goes about a statement, a line each.</summary>
    public static async Task<IReadOnlyList<string>> Plan(TenantDb db, Statement statement)
    {
        var isSqlite = db.Provider == DatabaseProvider.Sqlite;
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = (isSqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ") + statement.Text;
        foreach (var (name, type, value) in statement.Parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            if (value is DBNull)
                parameter.DbType = type;
            command.Parameters.Add(parameter);
        }
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            lines.Add(reader.GetString(isSqlite ? 3 : 0));
        return lines;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_isListening && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: var command })
            _heard.Enqueue(new Statement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.DbType, p.Value ?? DBNull.Value))]));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}

/// <summary>What was sent to the database.</summary>
internal sealed record Statement(string Text, IReadOnlyList<(string Name, System.Data.DbType Type, object Value)> Parameters)
{
    public bool IsQuery => Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) || Text.StartsWith("WITH", StringComparison.Ordinal);
}
