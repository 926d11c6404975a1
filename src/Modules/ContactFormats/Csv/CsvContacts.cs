using CsvHelper;

namespace Carnet.ContactFormats.Csv;

/// <summary>Writes contacts as CSV.</summary>
public static class CsvContacts
{
    /// <summary>
    /// Writes UTF-8 with BOM (every spreadsheet then reads accents) and CRLF lines.
    /// Generic, Google (columns of 2024 and later) and OutlookClassic (English columns) can be written.
    /// A cell a spreadsheet would run as a formula gets an apostrophe in front, which <see cref="CsvTable"/> takes away again; phone numbers stay as they are.
    /// A list longer than its columns goes into the last of them, divided by " ::: ".
    /// </summary>
    /// <exception cref="NotSupportedException">A dialect that is only read.</exception>
    public static async Task WriteAsync(Stream stream, IAsyncEnumerable<ContactData> contacts, CsvDialect dialect, CancellationToken cancel = default)
    {
        var layout = LayoutOf(dialect);
        await using var writer = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true);
        await writer.WriteRecordAsync([.. layout.Headers], cancel);
        await foreach (var contact in contacts.WithCancellation(cancel))
            await writer.WriteRecordAsync([.. layout.Row(contact).Select(FormulaGuard.Protect)], cancel);
    }

    private static CsvLayout LayoutOf(CsvDialect dialect) => dialect switch
    {
        CsvDialect.Generic => GenericColumns.Layout,
        CsvDialect.Google => GoogleColumns.Layout,
        CsvDialect.OutlookClassic => OutlookColumns.Layout,
        _ => throw new NotSupportedException($"{dialect} can be read but not written."),
    };
}
