using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Carnet.House.Tests.Hosts;

/// <summary>A fingerprint of every table, to see what a request changed.</summary>
internal sealed class DatabasePicture
{
    /// <summary>The host's own clockwork writes these while nobody asks.</summary>
    private static readonly HashSet<string> Clockwork = ["schedules", "locks", "jobs", "events", "event_receipts", "mail_outbox", "data_protection_keys"];

    private readonly Dictionary<string, string> _tables = [];

    public static DatabasePicture Of(string file)
    {
        var picture = new DatabasePicture();
        using var db = new SqliteConnection($"Data Source={file};Mode=ReadOnly");
        db.Open();
        foreach (var table in Names(db).Where(name => !Clockwork.Contains(name)))
            picture._tables[table] = Fingerprint(db, table);
        return picture;
    }

    public IEnumerable<string> Changes(DatabasePicture later) =>
        _tables.Keys.Where(table => _tables[table] != later._tables[table]);

    private static List<string> Names(SqliteConnection db)
    {
        using var command = db.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
            names.Add(reader.GetString(0));
        return names;
    }

    private static string Fingerprint(SqliteConnection db, string table)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var command = db.CreateCommand();
#pragma warning disable CA2100 // The name comes from the database's own list of tables.
        command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                hash.AppendData(reader.GetValue(i) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes($"{reader.GetValue(i)}\n"));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
