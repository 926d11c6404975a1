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

    /// <summary>Contact, name, tag, time, and bytes if they were asked for.</summary>
    public static StoredCard Card(this DbDataReader row, bool withBytes) =>
        new(row.Id(0), row.GetString(1), row.GetString(2), row.Time(3), withBytes ? row.GetFieldValue<byte[]>(4) : null);
}
