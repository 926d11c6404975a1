using System.Data.Common;

namespace Carnet.Contacts.Collections;

/// <summary>Reads columns as the two databases keep them.</summary>
internal static class Rows
{
    /// <summary>16 big-endian bytes on SQLite, uuid on PostgreSQL.</summary>
    public static Guid Id(this DbDataReader row, int column) =>
        row.GetValue(column) is byte[] bytes ? new Guid(bytes, true) : row.GetGuid(column);

    /// <summary>UTC ticks on SQLite.</summary>
    public static DateTimeOffset Time(this DbDataReader row, int column) =>
        row.GetValue(column) is long ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : row.GetFieldValue<DateTimeOffset>(column);

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static bool Flag(this DbDataReader row, int column) => row.GetValue(column) is true or 1L;
}
