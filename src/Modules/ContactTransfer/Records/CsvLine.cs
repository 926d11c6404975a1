using System.Text;

namespace Carnet.ContactTransfer.Records;

/// <summary>Writes a row that could not be read back as text (RFC 4180), so that its owner can mend it.</summary>
internal static class CsvLine
{
    public static byte[] Of(IEnumerable<string> cells) => Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Quoted)) + "\r\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(",\"\r\n;") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
