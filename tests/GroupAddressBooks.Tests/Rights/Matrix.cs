namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>What a cell of the table expects.</summary>
public enum Verdict { Yes, No, Unknown, SignIn }

/// <param name="Login">Empty: a visitor.</param>
public sealed record Cell(string Place, string Role, string Login, string Action, Verdict Expected);

/// <summary>The table of rights as people read it.</summary>
public sealed class Matrix
{
    private static readonly Dictionary<string, Verdict> Words = new() { ["yes"] = Verdict.Yes, ["no"] = Verdict.No, ["?"] = Verdict.Unknown, ["in"] = Verdict.SignIn };

    private Matrix(IReadOnlyDictionary<string, string[]> doors, IReadOnlyList<Cell> cells) => (Doors, Cells) = (doors, cells);

    /// <summary>The doors of each action.</summary>
    public IReadOnlyDictionary<string, string[]> Doors { get; }

    public IReadOnlyList<Cell> Cells { get; }

    public static Matrix Read()
    {
        using var stream = typeof(Matrix).Assembly.GetManifestResourceStream("Carnet.GroupAddressBooks.Tests.Rights.matrix.md")!;
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }

    public static Matrix Parse(string text)
    {
        var tables = text.Split("\n## ").Skip(1).Select(section => (Name: section.Split('\n', 2)[0].Split(':')[0].Trim(), Rows: Rows(section).ToList())).ToList();
        var doors = tables[0].Rows.Skip(1).ToDictionary(row => row[0], row => row[1].Split(',', StringSplitOptions.TrimEntries));
        return new Matrix(doors, [.. tables.Skip(1).SelectMany(table => Of(table.Name, table.Rows))]);
    }

    private static IEnumerable<string[]> Rows(string section) =>
        section.Split('\n').Where(line => line.StartsWith('|') && !line.StartsWith("|--", StringComparison.Ordinal))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static IEnumerable<Cell> Of(string place, List<string[]> rows) =>
        from row in rows.Skip(1)
        from column in Enumerable.Range(2, rows[0].Length - 2)
        where row[column].Length > 0
        select new Cell(place, row[0], row[1], rows[0][column], Words[row[column]]);
}
