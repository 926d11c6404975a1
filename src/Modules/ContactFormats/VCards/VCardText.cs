using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Escaping of text values (RFC 6350 3.4, RFC 2426 4).</summary>
public static class VCardText
{
    /// <summary>Backslash, comma, semicolon and line break escaped.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny("\\,;\r\n"))
            return text;
        return text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r\n", "\\n", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);
    }

    /// <summary>The reverse; also of what Apple and Google escape beyond the standard (<c>http\://</c>, <c>\"</c>). An unknown escape stays as it is.</summary>
    public static string Unescape(string raw)
    {
        var slash = raw.IndexOf('\\', StringComparison.Ordinal);
        if (slash < 0)
            return Clean(raw);
        var text = new StringBuilder(raw, 0, slash, raw.Length);
        for (var i = slash; i < raw.Length; i++)
        {
            var next = i + 1 < raw.Length ? raw[i + 1] : '\0';
            if (raw[i] != '\\' || !(next is 'n' or 'N' || char.IsPunctuation(next)))
                text.Append(raw[i]);
            else
            {
                text.Append(next is 'n' or 'N' ? '\n' : next);
                i++;
            }
        }
        return Clean(text.ToString());
    }

    /// <summary>Cuts at every separator that is not escaped; the parts stay escaped.</summary>
    public static IReadOnlyList<string> Split(string raw, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\')
                i++;
            else if (raw[i] == separator)
            {
                parts.Add(raw[start..i]);
                start = i + 1;
            }
        }
        parts.Add(raw[start..]);
        return parts;
    }

    // Control characters have no place in a text value, and neither XML nor PostgreSQL can hold them.
    internal static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001f'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))
            if (c is >= ' ' or '\n' or '\t')
                clean.Append(c);
        return clean.ToString();
    }
}
