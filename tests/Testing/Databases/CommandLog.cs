using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Carnet.Testing.Databases;

/// <summary>Listens to what EF Core sends to databases while something is done.</summary>
public sealed class CommandLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<SentCommand> _heard = new();
    private readonly ConcurrentBag<IDisposable> _subscriptions = [];
    private readonly Func<DbConnection, bool> _isMeant;
    private volatile bool _isListening;

    /// <param name="isMeant">Whose commands count; other tests run at the same time.</param>
    public CommandLog(Func<DbConnection, bool> isMeant)
    {
        _isMeant = isMeant;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <returns>What was sent during the act.</returns>
    public async Task<IReadOnlyList<SentCommand>> During(Func<Task> act)
    {
        _heard.Clear();
        _isListening = true;
        await act();
        _isListening = false;
        return [.. _heard];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (_isListening && value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData { Command: { Connection: { } connection } command } && _isMeant(connection))
            _heard.Enqueue(new SentCommand(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.DbType, p.Value ?? DBNull.Value))]));
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions)
            subscription.Dispose();
    }
}

/// <summary>What was sent to a database.</summary>
public sealed record SentCommand(string Text, IReadOnlyList<(string Name, System.Data.DbType Type, object Value)> Parameters)
{
    public bool IsQuery => Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal) || Text.StartsWith("WITH", StringComparison.Ordinal);
}
