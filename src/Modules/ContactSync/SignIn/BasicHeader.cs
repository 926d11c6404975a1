using System.Text;
using System.Text.Unicode;

namespace Carnet.ContactSync.SignIn;

/// <summary>Login and password out of an Authorization header (RFC 7617).</summary>
internal readonly record struct BasicHeader(string Login, string Password)
{
    private const string Scheme = "Basic ";

    /// <returns>Null for anything else.</returns>
    public static BasicHeader? Parse(string? header)
    {
        if (header is null || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[Scheme.Length..].Trim(), bytes, out var length))
            return null;
        var text = Decode(bytes.AsSpan(0, length));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? new BasicHeader(text[..colon], text[(colon + 1)..]) : null;
    }

    // We ask for UTF-8 (RFC 7617 2.1); older clients send ISO-8859-1 all the same.
    private static string Decode(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
}
