using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Carnet.Contacts.Demo;

/// <summary>Writes 8-bit RGB pixels as a PNG (RFC 2083), for the demo's portraits only.</summary>
internal static class Png
{
    private static readonly uint[] Crcs = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320u ^ (c >> 1) : c >> 1))];

    public static byte[] Encode(int width, int height, byte[] rgb)
    {
        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 2); // eight bits, true colour
        Chunk(png, "IHDR", header);
        Chunk(png, "IDAT", Compress(width, height, rgb));
        Chunk(png, "IEND", []);
        return png.ToArray();
    }

    private static byte[] Compress(int width, int height, byte[] rgb)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0); // no row filter
                zlib.Write(rgb, y * width * 3, width * 3);
            }
        return packed.ToArray();
    }

    private static void Chunk(Stream png, string type, byte[] data)
    {
        Span<byte> number = stackalloc byte[4];
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. data];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~body.Aggregate(uint.MaxValue, (crc, b) => Crcs[(crc ^ b) & 0xFF] ^ (crc >> 8)));
        png.Write(number);
    }
}
