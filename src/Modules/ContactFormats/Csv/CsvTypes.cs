namespace Carnet.ContactFormats.Csv;

/// <summary>Whose column names the file has.</summary>
public enum CsvDialect { Generic, Google, OutlookClassic, OutlookWeb, Thunderbird, Apple }

/// <summary>Limits and hints for <see cref="CsvTable"/>.</summary>
public sealed record CsvReaderOptions
{
    public int MaxColumns { get; init; } = 2_000;

    /// <summary>The longest cell, in characters.</summary>
    public int MaxFieldLength { get; init; } = 1024 * 1024;

    /// <summary>A culture such as <c>fr</c> or <c>en-US</c>: decides between encodings and date orders that the bytes leave open.</summary>
    public string? Culture { get; init; }

    /// <summary>Whether the first row holds the columns' names; null: found out from the row.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>Whether 03/04 is the 3rd of April; null: found out from the cells of each column, else from the culture.</summary>
    public bool? DayFirst { get; init; }
}

/// <summary>The file as a whole is not a readable table.</summary>
public sealed class CsvFormatException(int line, string code, string message) : FormatException(message)
{
    /// <summary>1-based.</summary>
    public int Line { get; } = line;

    /// <summary>Stable, for translation: empty-file, not-csv, too-many-columns, field-too-large.</summary>
    public string Code { get; } = code;
}

/// <summary>What is wrong with one row.</summary>
/// <param name="Code">Stable, for translation: too-many-columns, field-too-large, more-cells-than-columns, nothing-mapped.</param>
public sealed record CsvProblem(int Line, string Code, string Message);

/// <summary>Either a contact or a problem, with the 1-based line the row begins on. A contact whose row looks wrong carries a warning.</summary>
public sealed record CsvRecord(int Line, ContactData? Contact, CsvProblem? Problem, CsvProblem? Warning = null)
{
    /// <summary>The row's cells as far as they were kept, where there is a problem; else empty.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];
}
