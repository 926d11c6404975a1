using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Carnet.Runtime.Schema;

internal static class Duplicates
{
    // sqlite.org/rescode.html: SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE.
    private const int SqlitePrimaryKey = 1555, SqliteUnique = 2067;

    /// <summary>Whether a unique index or primary key refused the row.</summary>
    public static bool IsDuplicate(this DbUpdateException fault) => fault.InnerException is DbException cause && cause.IsDuplicate();

    public static bool IsDuplicate(this DbException fault) => fault switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        _ => fault.SqlState == PostgresErrorCodes.UniqueViolation,
    };
}
