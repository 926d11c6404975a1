using System.Text;
using CsvHelper;

namespace Carnet.GroupAddressBooks.Imports;

/// <summary>One line of a file with groups and members.</summary>
/// <param name="Person">Login or e-mail address; empty: the line names a group only.</param>
public sealed record GroupFileLine(int Number, string Group, string Description, string Joining, string Person, string Role);

/// <summary>
/// Reads a CSV file with the columns group, description, joining, person and role, in any order; only group must be there.
/// Comma, semicolon or tab; UTF-8, or the Windows letters of Western Europe.
/// </summary>
internal static class GroupFile
{
    public const int MostLines = 20_000;

    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["group"] = ["group", "groupe", "grupo"],
        ["description"] = ["description", "présentation", "descripción"],
        ["joining"] = ["joining", "adhésion", "adhesión"],
        ["person"] = ["person", "member", "login", "email", "e-mail", "personne", "membre", "persona", "miembro"],
        ["role"] = ["role", "rôle", "rol"],
    };

    /// <exception cref="Modularity.Errors.InvalidException">It is no such table, or it is too long.</exception>
    public static IReadOnlyList<GroupFileLine> Read(byte[] file)
    {
        var text = Text(file);
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = SeparatorOf(text), HasHeader = false, TrackLineNumbers = true }, leaveOpen: false);
        if (text.Trim().Length == 0 || !csv.Read())
            throw Refusal.Of("file", "The file is empty.");
        var header = Cells(csv);
        var columns = Names.ToDictionary(n => n.Key, n => Array.FindIndex(header, h => n.Value.Contains(h.ToLowerInvariant())));
        if (columns["group"] < 0)
            throw Refusal.Of("file", "The first line must name the columns; there is none called “group”.");
        return [.. Lines(csv, columns)];
    }

    private static IEnumerable<GroupFileLine> Lines(CsvReader csv, Dictionary<string, int> columns)
    {
        for (var count = 0; csv.Read(); count++)
        {
            if (count == MostLines)
                throw Refusal.Of("file", "A file may have at most {0:N0} lines.", MostLines);
            var cells = Cells(csv);
            string Cell(string name) => columns[name] >= 0 && columns[name] < cells.Length ? cells[columns[name]] : "";
            if (Cell("group").Length > 0)
                yield return new GroupFileLine((int)csv.LineNumber, Cell("group"), Cell("description"), Cell("joining"), Cell("person"), Cell("role"));
        }
    }

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static char SeparatorOf(string text)
    {
        var header = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length).ToString();
        return ",;\t".MaxBy(separator => header.Count(c => c == separator));
    }

    private static string Text(byte[] file)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }
}
