using System.Text;

namespace Carnet.ContactFormats.Csv;

/// <summary>Whose column names the file has.</summary>
public enum CsvDialect { Generic, Google, OutlookClassic, OutlookWeb, Thunderbird, Apple }

/// <summary>Limits and hints for <see cref="CsvTable"/>.</summary>
public sealed record CsvReaderOptions
{
    public int MaxColumns { get; init; } = 2_000;
    public int MaxFieldBytes { get; init; } = 1024 * 1024;

    /// <summary>A culture such as <c>fr</c> or <c>en-US</c>: decides between encodings and date orders that the bytes leave open.</summary>
    public string? Culture { get; init; }
}

/// <summary>The file as a whole is not a readable table.</summary>
public sealed class CsvFormatException(int line, string code, string message) : FormatException(message)
{
    public int Line { get; } = line;

    /// <summary>Stable, for translation: not-csv, too-many-columns, field-too-large, empty-file.</summary>
    public string Code { get; } = code;
}

/// <summary>What is wrong with one row.</summary>
public sealed record CsvProblem(int Line, string Code, string Message);

/// <summary>Either a contact or a problem, with the 1-based line the row begins on.</summary>
public sealed record CsvRecord(int Line, ContactData? Contact, CsvProblem? Problem);

/// <summary>An opened CSV file: what was found out about it, its first rows, and its contacts.</summary>
public sealed class CsvTable
{
    public Encoding Encoding => throw new NotImplementedException();
    public char Delimiter => throw new NotImplementedException();
    public bool HasHeader => throw new NotImplementedException();
    public CsvDialect Dialect => throw new NotImplementedException();

    /// <summary>The header, or "Column 1" … where there is none.</summary>
    public IReadOnlyList<string> Columns => throw new NotImplementedException();

    /// <summary>The proposed mapping, to be shown and corrected.</summary>
    public ColumnMapping Mapping => throw new NotImplementedException();

    /// <summary>The first rows (at most 20) as text, for the preview.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SampleRows => throw new NotImplementedException();

    /// <exception cref="CsvFormatException">Not a table, or beyond the limits.</exception>
    public static Task<CsvTable> OpenAsync(Stream stream, CsvReaderOptions? options = null, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>Streams the rows as contacts; may be called once. <paramref name="mapping"/> null means <see cref="Mapping"/>.</summary>
    public IAsyncEnumerable<CsvRecord> ReadAsync(ColumnMapping? mapping = null, CancellationToken cancel = default) => throw new NotImplementedException();
}
