using System.Text;

namespace Carnet.Runtime.Mail;

/// <summary>RFC 2047: text in a header, as ASCII.</summary>
internal static class EncodedWords
{
    /// <summary>A word has at most 75 characters (RFC 2047 2): 45 bytes in base64 and what stands around them.</summary>
    private const int MostBytes = 45;

    /// <returns>Words on folded lines; a character never stands in two of them (RFC 2047 5).</returns>
    public static string Write(string text)
    {
        var words = new List<string>();
        var word = new List<byte>(MostBytes);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var character in text.EnumerateRunes())
        {
            var length = character.EncodeToUtf8(bytes);
            if (word.Count + length > MostBytes)
                Close();
            word.AddRange(bytes[..length]);
        }
        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String([.. word])}?=");
            word.Clear();
        }
    }
}
