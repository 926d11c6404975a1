using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Quoted-printable as vCard 2.1 borrows it from RFC 2045 6.7.</summary>
internal static class QuotedPrintable
{
    private const int SoftLimit = 72;

    /// <summary>Decodes octets; a sign that is no escape stands for itself.</summary>
    public static byte[] Decode(ReadOnlySpan<byte> encoded)
    {
        var bytes = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            if (encoded[i] == '=' && i + 2 < encoded.Length && Hex(encoded[i + 1]) is >= 0 and var high && Hex(encoded[i + 2]) is >= 0 and var low)
            {
                bytes[length++] = (byte)((high << 4) | low);
                i += 2;
            }
            else
                bytes[length++] = encoded[i];
        }
        return bytes[..length];
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };

    /// <summary>Encodes a text as UTF-8; line breaks become =0D=0A. Soft breaks are set by <see cref="SoftBreak"/>.</summary>
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length * 2);
        foreach (var octet in Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")))
        {
            if (octet is > 32 and < 127 and not (byte)'=' || octet == 32)
                encoded.Append((char)octet);
            else
                encoded.Append('=').Append(octet.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }
        return encoded.ToString();
    }

    /// <summary>Cuts an encoded value with <c>=</c> line ends so that no line is longer than 76, never inside an escape.</summary>
    /// <param name="column">How far the first line is filled by the property's header.</param>
    public static string SoftBreak(string value, int column)
    {
        var broken = new StringBuilder(value.Length + value.Length / 30);
        for (var start = 0; ; column = 0)
        {
            var room = Math.Max(SoftLimit - column, 0);
            if (value.Length - start <= room + 3)
                return broken.Append(value, start, value.Length - start).ToString();
            var end = start + room;
            if (room > 2)
                end -= value[end - 1] == '=' ? 1 : value[end - 2] == '=' ? 2 : 0;
            else
                end = start;
            broken.Append(value, start, end - start).Append("=\r\n");
            start = end;
        }
    }
}
