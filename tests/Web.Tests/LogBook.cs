using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Carnet.Web.Tests;

/// <summary>Everything that is logged, as text, faults and scopes included.</summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> _lines = new();
    private IExternalScopeProvider? _scopes;

    public string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose() { }

    private sealed class Writer(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            book._lines.Enqueue($"{logLevel} {category} {formatter(state, exception)} {exception}");
            book._scopes?.ForEachScope((scope, lines) => lines.Enqueue(scope is IEnumerable<KeyValuePair<string, object>> pairs ? string.Join(' ', pairs) : $"{scope}"), book._lines);
        }
    }
}
