namespace Carnet.ContactFormats.VCards;

/// <summary>A parameter with its values as written; a bare vCard 2.1 parameter (<c>TEL;WORK</c>) has the name "".</summary>
public sealed record VCardParameter(string Name, IReadOnlyList<string> Values)
{
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The part of a content line before its colon: <c>group.NAME;PARAM=a,b;BARE</c> (RFC 6350 3.3).</summary>
internal static class PropertyHeader
{
    /// <summary>Splits "item1.EMAIL" into group and name.</summary>
    public static (string? Group, string Name) ReadName(string header)
    {
        var semicolon = header.IndexOf(';', StringComparison.Ordinal);
        var full = (semicolon < 0 ? header : header[..semicolon]).Trim();
        var dot = full.LastIndexOf('.');
        return dot < 0 ? (null, full) : (full[..dot], full[(dot + 1)..]);
    }

    public static List<VCardParameter> ReadParameters(string header)
    {
        if (!header.Contains(';', StringComparison.Ordinal))
            return [];
        var parameters = new List<VCardParameter>();
        foreach (var part in SplitOutsideQuotes(header, ';').Skip(1))
            if (part.Trim() is { Length: > 0 } text)
                parameters.Add(ReadParameter(text));
        return parameters;
    }

    private static VCardParameter ReadParameter(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? "" : text[..equals].Trim();
        var value = equals < 0 ? text : text[(equals + 1)..];
        return new VCardParameter(name, value.Contains(',', StringComparison.Ordinal) ? [.. SplitOutsideQuotes(value, ',').Select(Unquote)] : [Unquote(value)]);
    }

    private static IEnumerable<string> SplitOutsideQuotes(string text, char separator)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == separator && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }
        yield return text[start..];
    }

    // RFC 6868: ^n is a line break, ^' a double quote, ^^ a caret; any other caret stands for itself.
    private static string Unquote(string value)
    {
        var text = value.Trim().Trim('"');
        return text.Contains('^', StringComparison.Ordinal)
            ? text.Replace("^^", "\0", StringComparison.Ordinal).Replace("^n", "\n", StringComparison.Ordinal)
                .Replace("^'", "\"", StringComparison.Ordinal).Replace('\0', '^')
            : text;
    }

    public static string Write(string? group, string name, IEnumerable<VCardParameter> parameters)
    {
        var head = group is null ? name : $"{group}.{name}";
        return head + string.Concat(parameters.Select(Write));
    }

    private static string Write(VCardParameter parameter)
    {
        var values = string.Join(',', parameter.Values.Select(Quote));
        return parameter.Name.Length == 0 ? $";{values}" : $";{parameter.Name}={values}";
    }

    private static string Quote(string value)
    {
        var text = value.Replace("^", "^^", StringComparison.Ordinal).Replace("\r\n", "^n", StringComparison.Ordinal)
            .Replace("\n", "^n", StringComparison.Ordinal).Replace("\r", "^n", StringComparison.Ordinal).Replace("\"", "^'", StringComparison.Ordinal);
        return text.AsSpan().ContainsAny(',', ';', ':') ? $"\"{text}\"" : text;
    }
}
