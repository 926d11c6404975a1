using System.Collections.Concurrent;
using Carnet.Modularity.Data;

namespace Carnet.Contacts.Collections;

/// <summary>All statements worked out so far, per kind of database. Singleton; holds SQL, nothing of anybody's data.</summary>
public sealed class Statements
{
    private readonly ConcurrentDictionary<(DatabaseProvider, string), Statement> _known = new();

    /// <param name="name">Names the query and its shape.</param>
    internal Statement Get(TenantDb db, string name, Func<IQueryable> query) =>
        _known.TryGetValue((db.Provider, name), out var known) ? known : _known.GetOrAdd((db.Provider, name), _ => new Statement(db, query()));
}
