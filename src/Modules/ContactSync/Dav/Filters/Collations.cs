using System.Text;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Filters;

/// <summary>Ways to compare texts (RFC 4790): the three that RFC 6352 8.3 wants, and one more.</summary>
internal static class Collations
{
    /// <exception cref="DavError">One that is not offered.</exception>
    public static Func<string, string> Fold(string? name) => name switch
    {
        null or "default" or "i;unicode-casemap" => Unicode,
        "i;ascii-casemap" => Ascii,
        "i;octet" => text => text,
        _ => throw DavError.Forbidden(Ns.Card + "supported-collation"),
    };

    // RFC 5051: upper case, then decomposed; what looks the same is the same.
    private static string Unicode(string text)
    {
        var upper = text.ToUpperInvariant();
        return System.Text.Ascii.IsValid(upper) ? upper : Decomposed(upper);
    }

    private static string Decomposed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKD);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair is no text; it is compared as it stands.
            return text;
        }
    }

    private static string Ascii(string text) =>
        string.Create(text.Length, text, (folded, source) => { for (var i = 0; i < source.Length; i++) folded[i] = char.IsAsciiLetterLower(source[i]) ? (char)(source[i] - 32) : source[i]; });
}
