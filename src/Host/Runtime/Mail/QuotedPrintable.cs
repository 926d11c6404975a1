using System.Text;

namespace Carnet.Runtime.Mail;

/// <summary>RFC 2045 6.7: text as ASCII in short lines, still nearly readable.</summary>
internal static class QuotedPrintable
{
    private const int MostPerLine = 75;
    private const string LineEnd = "\r\n";

    /// <summary>True for ASCII in lines that every server takes as they are (RFC 5321 4.5.3.1.6).</summary>
    public static bool IsNeedless(string text) =>
        Ascii.IsValid(text) && !text.Contains('\0') && text.Split(LineEnd).All(line => line.Length < 990 && !line.EndsWith(' '));

    public static string Write(string text) => string.Join(LineEnd, text.Split(LineEnd).Select(Line));

    private static string Line(string line)
    {
        var written = new StringBuilder();
        var bytes = Encoding.UTF8.GetBytes(line);
        var column = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var token = Token(bytes[i], isLast: i == bytes.Length - 1);
            if (column + token.Length > MostPerLine)
            {
                written.Append('=').Append(LineEnd);
                column = 0;
            }
            written.Append(token);
            column += token.Length;
        }
        return written.ToString();
    }

    // A space at the end of a line may get lost on the way.
    private static string Token(byte value, bool isLast) => value switch
    {
        (byte)' ' or (byte)'\t' when !isLast => ((char)value).ToString(),
        > (byte)' ' and < 0x7f and not (byte)'=' => ((char)value).ToString(),
        _ => $"={value:X2}",
    };
}
