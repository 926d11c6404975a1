using Carnet.ContactFormats.Csv;

namespace Carnet.ContactTransfer.Previews;

/// <summary>The first records of a file as they will be stored.</summary>
/// <param name="Lines">Not more than <see cref="MostLines"/>.</param>
/// <param name="Table">How a table is read; null for vCards.</param>
public sealed record Preview(IReadOnlyList<PreviewLine> Lines, TablePreview? Table)
{
    public const int MostLines = 8;
}

/// <summary>One contact to be.</summary>
/// <param name="Birthday">With the month in words, so that a swapped day and month shows; "" when unknown.</param>
public sealed record PreviewLine(string Name, string Company, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, string Birthday, bool HasPhoto, bool IsCompany)
{
    /// <summary>The card lists other cards: a distribution list, as Apple and others export it.</summary>
    public bool IsGroup { get; init; }
}

/// <summary>What was found out about a table, and its columns that hold something in the first rows.</summary>
/// <param name="Hidden">How many columns are empty and therefore not shown.</param>
public sealed record TablePreview(CsvDialect Dialect, string Encoding, char Delimiter, bool HasHeader, IReadOnlyList<ColumnPreview> Columns, int Hidden);

/// <param name="Name">From the table's header; null where it has none.</param>
/// <param name="Samples">Its first values.</param>
/// <param name="Target">What it fills; one of <see cref="ColumnMapping.Targets"/>.</param>
public sealed record ColumnPreview(int Index, string? Name, IReadOnlyList<string> Samples, string Target);
