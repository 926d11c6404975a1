using System.Text.Json;
using Carnet.Modularity.Data;

namespace Carnet.Contacts.Collections;

/// <summary>What a statement is asked with.</summary>
internal readonly record struct Asked(string Person)
{
    public Guid Book { get; init; }

    /// <summary>The book's segment or group, or a UID.</summary>
    public string Text { get; init; } = "";

    public string Name { get; init; } = "";
    public string[] Names { get; init; } = [];
    public long Number { get; init; }

    /// <summary>The contact to go on after.</summary>
    public Guid After { get; init; }

    public object At(int mark) => mark switch { 0 => Person, 1 => Book, 2 => Text, 3 => Name, 4 => Names, 5 => Number, _ => After };
}

/// <summary>Values nobody has, standing in a query for those it is asked with.</summary>
internal static class Marks
{
    public const string Person = "mark-of-the-person", Text = "mark-of-a-text", Name = "mark-of-a-name";
    public const long Number = -7_000_000_001;
    public static readonly Guid Book = new("f1f2f3f4-0000-4000-8000-000000000001");
    public static readonly Guid After = new("f1f2f3f4-0000-4000-8000-000000000002");
    public static readonly string[] Names = ["mark-of-names"];

    // As Asked.At numbers them.
    private static readonly object[] All = [Person, Book, Text, Name, Names, Number, After];

    /// <returns>-1 for a value that is none of the marks.</returns>
    public static int IndexOf(TenantDb db, object value) => Array.FindIndex(All, mark => IsSame(ForDatabase(db, mark), value));

    /// <summary>As EF Core's mapping of the tenant's database would give it.</summary>
    public static object ForDatabase(TenantDb db, object value) => (db.Provider, value) switch
    {
        (DatabaseProvider.Sqlite, Guid id) => id.ToByteArray(true),
        (DatabaseProvider.Sqlite, string[] texts) => JsonSerializer.Serialize(texts),
        _ => value,
    };

    private static bool IsSame(object mark, object value) => (mark, value) switch
    {
        (byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other),
        (string[] one, IEnumerable<string> other) => one.SequenceEqual(other),
        _ => mark.Equals(value),
    };
}
