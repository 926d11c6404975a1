namespace Carnet.ContactFormats.Csv;

/// <summary>Writes contacts as CSV.</summary>
public static class CsvContacts
{
    /// <summary>
    /// Writes UTF-8 with BOM (every spreadsheet then reads accents) and CRLF lines.
    /// Generic, Google (columns of 2024 and later) and OutlookClassic can be written.
    /// </summary>
    /// <exception cref="NotSupportedException">A dialect that is only read.</exception>
    public static Task WriteAsync(Stream stream, IAsyncEnumerable<ContactData> contacts, CsvDialect dialect, CancellationToken cancel = default) => throw new NotImplementedException();
}
