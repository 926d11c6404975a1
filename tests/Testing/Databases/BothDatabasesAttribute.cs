using System.Reflection;
using Carnet.Modularity.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Carnet.Testing.Databases;

/// <summary>
/// One test body for SQLite and PostgreSQL: <c>[Theory, BothDatabases] public async Task X(DatabaseProvider database)</c>.
/// Without a PostgreSQL server that case is skipped and says so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.Sqlite),
        new TheoryDataRow<DatabaseProvider>(DatabaseProvider.PostgreSql) { Skip = PostgresServer.Missing },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
