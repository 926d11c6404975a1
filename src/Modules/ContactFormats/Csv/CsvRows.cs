using CsvHelper;

namespace Carnet.ContactFormats.Csv;

/// <summary>Records of a table, one at a time, within the limits.</summary>
internal sealed class CsvRows(TextReader text, char delimiter, CsvReaderOptions options) : IDisposable
{
    private readonly CsvReader reader = CsvReader.Create(
        new GuardedText(text, delimiter, options),
        new CsvHelper.CsvReaderOptions { Separator = delimiter, HasHeader = false, TrackLineNumbers = true },
        leaveOpen: false);

    /// <summary>1-based line on which the record begins.</summary>
    public int Line { get; private set; }

    public IReadOnlyList<string> Cells { get; private set; } = [];

    /// <summary>The code of the limit this record broke, or null.</summary>
    public string? Fault { get; private set; }

    public async Task<bool> ReadAsync(CancellationToken cancel)
    {
        if (!await reader.ReadAsync(cancel))
            return false;
        Line = (int)reader.LineNumber;
        var cells = new string[reader.FieldCount];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = reader.GetString(i);
        Cells = cells;
        Fault = cells is [.., var last] ? FaultOf(last) : null;
        return true;
    }

    private static string? FaultOf(string cell)
    {
        var marks = cell.AsSpan().IndexOfAny(GuardedText.TooManyColumns, GuardedText.FieldTooLarge);
        return marks < 0 ? null : cell[marks] == GuardedText.TooManyColumns ? "too-many-columns" : "field-too-large";
    }

    public static string Message(string code) => code switch
    {
        "too-many-columns" => "The row has too many columns.",
        "field-too-large" => "A cell is too long; perhaps a quotation mark is never closed.",
        "more-cells-than-columns" => "The row has more cells than the header; perhaps a cell with a separator lacks quotation marks.",
        "nothing-mapped" => "None of the columns taken over holds anything in this row.",
        _ => code,
    };

    public void Dispose() => reader.Dispose();
}
