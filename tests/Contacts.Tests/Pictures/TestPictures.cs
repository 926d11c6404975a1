using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Carnet.Contacts.Tests.Pictures;

/// <summary>Small pictures of every kind; those that are written out are 24 × 16, left red, right blue.</summary>
internal static class TestPictures
{
    /// <summary>What must not be found in a stored picture.</summary>
    public const string Secret = "48.8584N 2.2945E";

    public static byte[] SecretBytes { get; } = Encoding.ASCII.GetBytes(Secret);

    public static byte[] Jpeg { get; } = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAG/8QAGBABAAMBAAAAAAAAAAAAAAAAAAVDgcH/xAAWAQEBAQAAAAAAAAAAAAAAAAAGAAf/xAAcEQABBAMBAAAAAAAAAAAAAAAAAQMFgTQ1sbL/2gAMAwEAAhEDEQA/AM+DJ1bw4GTq3igNg3flRnN4LldQAkmkgA//2Q==");

    private static readonly byte[] PlainGif = Convert.FromBase64String("R0lGODlhGAAQAPQAAPMHAPQFAPoAAfsCAP4BAP4CAP4ABfoBCf0ACP4ACv8DC80PSzkAsQAA+gAA/gAB/gAG/wkA/gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACH5BAAAAAAALAAAAAAYABAAAAVsYFEkRwAMRpIICxM1kCPPskiaqKGwLkzTttIppRi0XrFfbSREJYpHn9IRxKUSxh4k+asOD9got8u0PrPIKbU8PIvV3tzuPY0bDnMtnO2EasczdiloUkp2KoSAgXx3YXp1TABtfmmQJJJ9iWohADs=");

    private static readonly byte[] PlainWebp = Convert.FromBase64String("UklGRiYBAABXRUJQVlA4WAoAAAAIAAAAFwAADwAAVlA4TEUAAAAvF8ADAFATSVLU9xLi3y8CCM0GQNHqJP/PrmGqoKCNJGWOHqW92rfH/Z+APOJwLVhnOE0KF7bUd5RbQ07xYC1+4MF7/zMARVhJRroAAABFeGlmAABJSSoACAAAAAYAEgEDAAEAAAABAAAAGgEFAAEAAABWAAAAGwEFAAEAAABeAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAAAAAAAEgAAAABAAAASAAAAAEAAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAGAAAAAOgBAABAAAAEAAAAAAAAAA=");

    public static byte[] Heic { get; } = Convert.FromBase64String("AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAeRtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAAABgAEAAAAExpbG9jAQAAAERAAAMAAQAAAAAAAAIIAAEAAAAAAAAASwACAAEAAAAAAAAAAQAAAAAAAAAIAAMAAAAAAAACUwABAAAAAAAAAL4AAABNaWluZgAAAAAAAwAAABVpbmZlAgAAAQABAABodmMxAAAAABVpbmZlAgAAAAACAABncmlkAAAAABVpbmZlAgAAAQADAABFeGlmAAAAANhpcHJwAAAAtmlwY28AAAB2aHZjQwEDcAAAAAAAAAAAAB7wAPz9+PgAAA8DIAABABhAAQwB//8DcAAAAwCQAAADAAADAB66AkAhAAEAKkIBAQNwAAADAJAAAAMAAAMAHqAggQWW6q6a5uBAQMCAAAADAIAAAAMAhCIAAQAGRAHBc8GJAAAAFGlzcGUAAAAAAAAAQAAAAEAAAAAUaXNwZQAAAAAAAAAYAAAAEAAAABBwaXhpAAAAAAMICAgAAAAaaXBtYQAAAAAAAAACAAECgQIAAgIDhAAAAChpcmVmAAAAAAAAAA5kaW1nAAIAAQABAAAADmNkc2MAAwABAAIAAAERbWRhdAAAAEcoAa8TIagcaOUw+/4/T8lT7vBblxzXCmNPex8AeG2DzXdrCS6Sdw3EL0/01Amm1U1E9f/7+IlOZijmRa/sPPiQq99GORtbgAAAAAZFeGlmAABJSSoACAAAAAYAEgEDAAEAAAABAAAAGgEFAAEAAABWAAAAGwEFAAEAAABeAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAABmAAAAAAAAAEgAAAABAAAASAAAAAEAAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAGAAAAAOgBAABAAAAEAAAAAAAAAA=");

    /// <summary>With a comment.</summary>
    public static byte[] Gif { get; } = [.. PlainGif[..^1], 0x21, 0xfe, (byte)SecretBytes.Length, .. SecretBytes, 0, 0x3b, .. SecretBytes];

    /// <summary>With EXIF and XMP.</summary>
    public static byte[] Webp { get; } =
        [.. "RIFF"u8, .. LittleEndian(PlainWebp.Length + SecretBytes.Length), .. PlainWebp[8..], .. "XMP "u8, .. LittleEndian(SecretBytes.Length), .. SecretBytes];

    /// <summary>A JPEG as a camera writes it: a place in EXIF and XMP, turned, with a comment and something behind its end.</summary>
    public static byte[] FromCamera(int orientation) =>
    [
        0xff, 0xd8, .. Segment(0xe1, [.. "Exif\0\0"u8, .. Exif(orientation)]), .. Segment(0xe1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. SecretBytes]),
        .. Segment(0xfe, SecretBytes), .. Jpeg[2..], .. SecretBytes,
    ];

    /// <summary>A PNG of any size, each line a colour of its own, with a text that says where it was taken.</summary>
    public static byte[] Png(int width, int height)
    {
        var lines = new byte[height * (1 + (width * 3))];
        for (var i = 0; i < lines.Length; i++)
            lines[i] = i % (1 + (width * 3)) == 0 ? (byte)0 : (byte)(i * 31 / (1 + (width * 3)));
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(lines);
        byte[] head = [.. BigEndian(width), .. BigEndian(height), 8, 2, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1a, 0x0a, .. Chunk("IHDR", head), .. Chunk("tEXt", [.. "Place\0"u8, .. SecretBytes]), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", []), .. SecretBytes];
    }

    /// <summary>24 bits without compression.</summary>
    public static byte[] Bmp(int width, int height)
    {
        var size = width * height * 3;
        return
        [
            .. "BM"u8, .. LittleEndian(54 + size), 0, 0, 0, 0, .. LittleEndian(54), .. LittleEndian(40), .. LittleEndian(width), .. LittleEndian(height),
            1, 0, 24, 0, 0, 0, 0, 0, .. LittleEndian(size), .. new byte[16], .. new byte[size],
        ];
    }

    /// <summary>Grey without compression.</summary>
    public static byte[] Tiff(int width, int height) =>
    [
        .. "II*\0"u8, .. LittleEndian(8),
        .. Directory([(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, 8 + 2 + (8 * 12) + 4), (277, 1), (279, width * height)]), .. new byte[width * height],
    ];

    /// <summary>A camera's DNG: turned, the sensor's data in the first directory, a JPEG of the picture in a sub-directory.</summary>
    public static byte[] Dng(int orientation)
    {
        const int sub = 8 + 2 + (4 * 12) + 4, jpeg = sub + 2 + (3 * 12) + 4;
        return
        [
            .. "II*\0"u8, .. LittleEndian(8), .. Directory([(259, 1), (274, orientation), (0x14a, sub), (0xc612, 0x0401)]),
            .. Directory([(259, 7), (273, jpeg), (279, Jpeg.Length)]), .. Jpeg, .. SecretBytes,
        ];
    }

    private static byte[] Exif(int orientation) => [.. "II*\0"u8, .. LittleEndian(8), .. Directory([(274, orientation)]), .. SecretBytes];

    private static byte[] Directory((int Tag, int Value)[] entries) =>
        [(byte)entries.Length, 0, .. entries.SelectMany(e => (byte[])[(byte)e.Tag, (byte)(e.Tag >> 8), 4, 0, 1, 0, 0, 0, .. LittleEndian(e.Value)]), 0, 0, 0, 0];

    private static byte[] Segment(byte marker, byte[] content) => [0xff, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. body, .. BigEndian((int)Crc(body))];
    }

    // PNG's checksum (ISO 3309).
    private static uint Crc(byte[] bytes)
    {
        var crc = 0xffffffffu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) * 0xedb88320u);
        }
        return ~crc;
    }

    private static byte[] BigEndian(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] LittleEndian(int number) => BitConverter.GetBytes(number);
}
