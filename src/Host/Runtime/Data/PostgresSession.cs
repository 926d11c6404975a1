using System.Data.Common;
using Carnet.Modularity;
using Npgsql;

namespace Carnet.Runtime.Data;

/// <summary>What each connection to PostgreSQL is opened with, where the administrator's connection string does not say otherwise.</summary>
internal static class PostgresSession
{
    /// <summary>The tenant's connection string, completed.</summary>
    public static string For(Tenant tenant)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = tenant.ConnectionString };
        var session = new NpgsqlConnectionStringBuilder(tenant.ConnectionString);
        // The question for rights names a dozen small sets, which looks dear to the server: it would compile it to machine code
        // for 200 ms, to run it for three.
        if (!said.ContainsKey("Options"))
            session.Options = "-c jit=off";
        // The tenant's schema and no other: a table missing there must not be found in somebody else's.
        if (tenant.Schema is { } schema)
            session.SearchPath = $"\"{schema}\"";
        return session.ConnectionString;
    }
}
