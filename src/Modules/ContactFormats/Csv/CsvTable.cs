using System.Runtime.CompilerServices;
using System.Text;

namespace Carnet.ContactFormats.Csv;

/// <summary>An opened CSV file: what was found out about it, its first rows, and its contacts. The stream stays open.</summary>
public sealed class CsvTable
{
    private const int ShownRows = 20;
    private readonly CsvRows rows;
    private readonly IReadOnlyList<IReadOnlyList<string>> samples;
    private readonly CsvReaderOptions options;

    private CsvTable(CsvHead head, CsvRows rows, IReadOnlyList<IReadOnlyList<string>> records, CsvReaderOptions options)
    {
        (this.rows, this.options) = (rows, options);
        (Encoding, Delimiter) = (head.Encoding, head.Delimiter);
        HasHeader = options.HasHeader ?? Headers.IsHeader(records[0]);
        samples = HasHeader ? [.. records.Skip(1)] : records;
        Columns = HasHeader ? records[0] : [.. Enumerable.Range(1, records.Max(r => r.Count)).Select(i => $"Column {i}")];
        Dialect = HasHeader ? Headers.DialectOf(Columns) : CsvDialect.Generic;
        Mapping = HasHeader ? Headers.MappingOf(Columns) : Headers.GuessOf(samples, Columns.Count);
    }

    public Encoding Encoding { get; }

    public char Delimiter { get; }

    public bool HasHeader { get; }

    public CsvDialect Dialect { get; }

    /// <summary>The header, or "Column 1" … where there is none.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The proposed mapping, to be shown and corrected.</summary>
    public ColumnMapping Mapping { get; }

    /// <summary>The first rows (at most 20) as text, for the preview.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SampleRows => [.. samples.Take(ShownRows)];

    /// <exception cref="CsvFormatException">Not a table, or beyond the limits.</exception>
    public static async Task<CsvTable> OpenAsync(Stream stream, CsvReaderOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new CsvReaderOptions();
        var head = await CsvHead.ReadAsync(stream, options, cancel);
        var records = new List<IReadOnlyList<string>>();
        using (var first = new CsvRows(head.Text, head.Delimiter, options))
            while (records.Count < 500 && await first.ReadAsync(cancel))
                records.Add(records.Count == 0 && first.Fault is { } fault ? throw Refusal(first.Line, fault) : first.Cells);
        // The last record of the head may be cut in the middle.
        if (head.IsPartial && records.Count > 1)
            records.RemoveAt(records.Count - 1);
        if (records.Count == 0)
            throw new CsvFormatException(1, "empty-file", "The file is empty.");
        return new CsvTable(head, new CsvRows(head.Whole(), head.Delimiter, options), records, options);
    }

    private static CsvFormatException Refusal(int line, string code) => new(line, code, CsvRows.Message(code));

    /// <summary>Streams the rows as contacts; may be called once. <paramref name="mapping"/> null means <see cref="Mapping"/>.</summary>
    public async IAsyncEnumerable<CsvRecord> ReadAsync(ColumnMapping? mapping = null, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var reader = new RowReader(mapping ?? Mapping, Columns, samples, options);
        var isHeader = HasHeader;
        using (rows)
            while (await rows.ReadAsync(cancel))
            {
                if (!isHeader && Record(reader) is { } record)
                    yield return record;
                isHeader = false;
            }
    }

    private CsvRecord? Record(RowReader reader)
    {
        if (rows.Fault is { } fault)
            return Refused(fault);
        var cells = rows.Cells;
        if (cells.All(string.IsNullOrWhiteSpace))
            return null;
        if (reader.Read(cells) is not { } contact)
            return Refused("nothing-mapped");
        var isLonger = cells.Skip(Columns.Count).Any(c => c.Length > 0);
        return new CsvRecord(rows.Line, contact, null, isLonger ? new CsvProblem(rows.Line, "more-cells-than-columns", CsvRows.Message("more-cells-than-columns")) : null);
    }

    private CsvRecord Refused(string code) =>
        new(rows.Line, null, new CsvProblem(rows.Line, code, CsvRows.Message(code))) { Cells = rows.Cells };
}
