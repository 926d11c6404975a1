using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>Quoted-printable, base64 and data: URIs of a property's value.</summary>
internal static class TransferEncoding
{
    public static string ReadText(VCardProperty property)
    {
        var encoding = PropertyTypes.EncodingOf(property.Parameters);
        var octets = encoding switch
        {
            "QUOTED-PRINTABLE" or "QP" or "Q" => QuotedPrintable.Decode(ValueOctets(property).Span),
            "BASE64" or "B" when property.Parameter("CHARSET") is not null => ReadBytes(property),
            _ => null,
        };
        if (octets is null)
            return property.RawValue;
        var charset = property.Line?.Style.Charset ?? CardCharset.Utf8;
        return charset.DecodeOctets(octets, property.Parameter("CHARSET"));
    }

    public static byte[]? ReadBytes(VCardProperty property)
    {
        if (PropertyTypes.EncodingOf(property.Parameters) is "BASE64" or "B")
            return DecodeBase64(ValueOctets(property).Span);
        var value = property.RawValue;
        if (!value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return null;
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !value.AsSpan(0, comma).TrimEnd('\\').EndsWith(";base64", StringComparison.OrdinalIgnoreCase))
            return null;
        return DecodeBase64(Encoding.UTF8.GetBytes(value[(comma + 1)..]));
    }

    private static ReadOnlyMemory<byte> ValueOctets(VCardProperty property) =>
        property is { IsUntouched: true, Line: { } line } ? line.UnfoldedValue : Encoding.UTF8.GetBytes(property.RawValue);

    /// <summary>Decodes leniently: blanks and foreign signs are skipped, missing padding is supplied; null if nothing is left.</summary>
    public static byte[]? DecodeBase64(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length) + 3];
        if (Base64.DecodeFromUtf8(text, bytes, out _, out var written) == OperationStatus.Done)
            return written == 0 ? null : bytes[..written];
        var digits = new List<byte>(text.Length + 3);
        foreach (var c in text)
            if (char.IsAsciiLetterOrDigit((char)c) || c is (byte)'+' or (byte)'/')
                digits.Add(c);
        digits.RemoveRange(digits.Count - (digits.Count % 4 == 1 ? 1 : 0), digits.Count % 4 == 1 ? 1 : 0);
        while (digits.Count % 4 != 0)
            digits.Add((byte)'=');
        return Base64.DecodeFromUtf8(digits.ToArray(), bytes, out _, out written) == OperationStatus.Done && written > 0 ? bytes[..written] : null;
    }

    /// <summary>An escaped text as a value of the version, with the parameters it needs.</summary>
    public static (string Raw, List<VCardParameter> Parameters) Write(string escaped, IEnumerable<VCardParameter> parameters, VCardVersion version)
    {
        var kept = parameters.Where(p => !p.Is("CHARSET") && !p.Is("ENCODING") && !(p.Name.Length == 0 && PropertyTypes.IsEncoding(p.Values[0]))).ToList();
        if (version != VCardVersion.V21)
            return (escaped, kept);
        var old = WithoutEscapes(escaped);
        if (Ascii.IsValid(old) && !old.Contains('\n', StringComparison.Ordinal))
            return (old, kept);
        kept.Add(new VCardParameter("CHARSET", ["UTF-8"]));
        kept.Add(new VCardParameter("ENCODING", ["QUOTED-PRINTABLE"]));
        return (QuotedPrintable.Encode(old), kept);
    }

    // Version 2.1 knows no escape but the semicolon's, and line breaks only in quoted-printable.
    private static string WithoutEscapes(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            var next = escaped[i] == '\\' && i + 1 < escaped.Length ? escaped[++i] : '\0';
            text.Append(next switch { '\0' => escaped[i].ToString(), 'n' or 'N' => "\n", ';' => "\\;", '\\' => "\\\\", _ => char.IsPunctuation(next) ? next.ToString() : $"\\{next}" });
        }
        return text.ToString();
    }
}
