namespace Carnet.ContactFormats.VCards;

/// <summary>Tells types from encodings among a property's parameters.</summary>
internal static class PropertyTypes
{
    private static readonly string[] Encodings = ["BASE64", "B", "QUOTED-PRINTABLE", "Q", "8BIT", "7BIT", "QP"];

    public static IReadOnlyList<string> Of(VCardProperty property)
    {
        List<string>? types = null;
        foreach (var parameter in property.Parameters)
        {
            if (!(parameter.Name.Length == 0 || parameter.Is("TYPE")))
                continue;
            foreach (var value in parameter.Values)
                // RFC 6350's own example writes TYPE="work,voice": two types in one pair of quotes.
                foreach (var type in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (!IsEncoding(type))
                        (types ??= []).Add(type.ToLowerInvariant());
        }
        return types ?? (IReadOnlyList<string>)[];
    }

    public static bool IsEncoding(string value) => Encodings.Contains(value, StringComparer.OrdinalIgnoreCase);

    /// <summary>ENCODING's value, or a bare encoding, in upper case; "" for plain text.</summary>
    public static string EncodingOf(IEnumerable<VCardParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Is("ENCODING"))
                return parameter.Values[0].ToUpperInvariant();
            if (parameter.Name.Length == 0 && IsEncoding(parameter.Values[0]))
                return parameter.Values[0].ToUpperInvariant();
        }
        return "";
    }
}
