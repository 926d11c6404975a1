using System.Text;

namespace Carnet.ContactFormats;

/// <summary>Encodings by the names files use; code pages of Windows included.</summary>
internal static class TextEncodings
{
    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Windows(int codePage) => Encoding.GetEncoding(codePage);

    /// <returns>null for an unknown name, and for UTF-8 and ASCII when the octets are already known to be neither.</returns>
    public static Encoding? Find(string name, bool isUtf8Wrong = false)
    {
        try
        {
            var encoding = Encoding.GetEncoding(name.Trim().Trim('"'));
            return isUtf8Wrong && encoding.CodePage is 65001 or 20127 ? null : encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding a byte order mark announces, with the mark's length.</summary>
    public static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            return (Encoding.UTF8, 3);
        if (head.StartsWith<byte>([0xff, 0xfe]))
            return (Encoding.Unicode, 2);
        if (head.StartsWith<byte>([0xfe, 0xff]))
            return (Encoding.BigEndianUnicode, 2);
        return (null, 0);
    }

    /// <summary>UTF-16 without a mark: every other byte of ASCII is zero.</summary>
    public static Encoding? Utf16ByZeros(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4)
            return null;
        if (head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0)
            return Encoding.Unicode;
        return head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>The text as UTF-8 if the bytes are UTF-16, else null.</summary>
    public static byte[]? Utf16ToUtf8(ReadOnlySpan<byte> bytes)
    {
        var (encoding, mark) = ByteOrderMark(bytes);
        encoding ??= Utf16ByZeros(bytes);
        return encoding is null || encoding.CodePage == 65001 ? null : Encoding.UTF8.GetBytes(encoding.GetString(bytes[mark..]));
    }
}
