using System.Text;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>Values of version 2.1 in the escapes of the later ones.</summary>
internal static class ValueConversion
{
    // Where a semicolon divides parts it stays one; everywhere else it is text.
    private static readonly HashSet<string> Compound = new(StringComparer.OrdinalIgnoreCase) { "N", "ADR", "ORG", "GEO", "X-IRMC-N" };

    private static readonly HashSet<string> Unescaped = new(StringComparer.OrdinalIgnoreCase) { "URL", "CATEGORIES", "SOURCE", "FBURL", "CALURI", "CALADRURI", "REV", "BDAY", "TZ", "UID" };

    public static string Escaped(VCardProperty property, VCardVersion from)
    {
        if (property.Line is { Style.IsNested: true })
            return VCardText.Escape(property.RawValue.Trim());
        var value = property.EscapedText;
        if (from != VCardVersion.V21 || Unescaped.Contains(property.Name))
            return value;
        return FromOld(value, Compound.Contains(property.Name));
    }

    private static string FromOld(string value, bool isCompound)
    {
        var escaped = new StringBuilder(value.Length + 8);
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '\\' && i + 1 < value.Length)
                escaped.Append(value[i + 1] is ';' or ',' or '\\' or 'n' or 'N' ? $"\\{value[++i]}" : "\\\\");
            else
                escaped.Append(c switch
                {
                    '\r' => "",
                    '\n' => "\\n",
                    ',' => "\\,",
                    ';' when !isCompound => "\\;",
                    '\\' => "\\\\",
                    _ => c.ToString(),
                });
        }
        return escaped.ToString();
    }
}
