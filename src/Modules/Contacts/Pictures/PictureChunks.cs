using System.Buffers.Binary;
using System.Text;

namespace Carnet.Contacts.Pictures;

/// <summary>PNG and WebP: files made of named chunks, of which those that hold no picture go.</summary>
internal static class PictureChunks
{
    private static readonly string[] PngMetadata = ["eXIf", "tEXt", "iTXt", "zTXt", "tIME"];
    private static readonly string[] WebpMetadata = ["EXIF", "XMP "];
    private const int PngSignature = 8, WebpHeader = 12;

    /// <summary>Width and height as the header of a PNG says, or null.</summary>
    public static (int Width, int Height)? PngSize(ReadOnlySpan<byte> png) => png.Length < 24
        ? null
        : (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]));

    /// <summary>Without text, times and EXIF, and without anything behind the end.</summary>
    public static byte[] CleanPng(ReadOnlySpan<byte> png)
    {
        using var clean = new MemoryStream(png.Length);
        clean.Write(png[..PngSignature]);
        for (var at = PngSignature; at + 12 <= png.Length;)
        {
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(png[at..]) + 12;
            if (at + length > png.Length)
                break;
            var name = Encoding.Latin1.GetString(png.Slice(at + 4, 4));
            if (!PngMetadata.Contains(name))
                clean.Write(png.Slice(at, (int)length));
            if (name == "IEND")
                break;
            at += (int)length;
        }
        return clean.ToArray();
    }

    /// <summary>Without EXIF and XMP.</summary>
    public static byte[] CleanWebp(ReadOnlySpan<byte> webp)
    {
        using var clean = new MemoryStream(webp.Length);
        clean.Write(webp[..WebpHeader]);
        for (var at = WebpHeader; at + 8 <= webp.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            var length = Math.Min(8 + (long)size + (size & 1), webp.Length - at);
            if (!WebpMetadata.Contains(Encoding.Latin1.GetString(webp.Slice(at, 4))))
                clean.Write(webp.Slice(at, (int)length));
            at += (int)length;
        }
        var bytes = clean.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        // The flags of VP8X say which chunks follow: bit 3 is EXIF, bit 2 XMP (RFC 9649 2.7).
        if (bytes.Length > 20 && bytes.AsSpan(12, 4).SequenceEqual("VP8X"u8))
            bytes[20] &= 0xf3;
        return bytes;
    }
}
