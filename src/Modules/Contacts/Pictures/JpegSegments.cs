using System.Buffers.Binary;

namespace Carnet.Contacts.Pictures;

/// <summary>Walks the segments of a JPEG file (ITU-T T.81 annex B) up to its picture data.</summary>
internal static class JpegSegments
{
    private const byte App0 = 0xe0, App1 = 0xe1, App2 = 0xe2, App14 = 0xee, App15 = 0xef, Comment = 0xfe, StartOfScan = 0xda;

    /// <summary>Width and height of a picture a browser can show, else null.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (Next(jpeg, ref at) is { } segment)
        {
            // SOF0 to SOF2: baseline, extended, progressive. Others are lossless or arithmetic, which no browser reads.
            if (segment.Marker is 0xc0 or 0xc1 or 0xc2 && segment.Length >= 9)
                return (BinaryPrimitives.ReadUInt16BigEndian(jpeg[(segment.Start + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(jpeg[(segment.Start + 5)..]));
            if (segment.Marker == StartOfScan)
                return null;
        }
        return null;
    }

    /// <summary>EXIF orientation, 1 where there is none.</summary>
    public static int Orientation(ReadOnlySpan<byte> jpeg)
    {
        var at = 2;
        while (Next(jpeg, ref at) is { } segment && segment.Marker != StartOfScan)
            if (segment.Marker == App1 && jpeg.Slice(segment.Start + 4, segment.Length - 4) is [(byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, .. var exif])
            {
                var directories = new TiffDirectories(exif);
                directories.Read();
                return directories.Rotation;
            }
        return 1;
    }

    /// <summary>
    /// The picture without what cameras and programs wrote about it: place, owner, thumbnails, comments, and anything behind
    /// its end. JFIF, colour profile and Adobe's colour mark stay, and so does the orientation, in an EXIF block of its own.
    /// </summary>
    public static byte[] WithoutMetadata(ReadOnlySpan<byte> jpeg, int orientation)
    {
        using var clean = new MemoryStream(jpeg.Length);
        clean.Write([0xff, 0xd8]);
        if (orientation != 1)
            clean.Write(OrientationBlock((byte)orientation));
        var at = 2;
        while (Next(jpeg, ref at) is { } segment)
        {
            if (segment.Marker == StartOfScan)
            {
                clean.Write(jpeg[segment.Start..End(jpeg)]);
                break;
            }
            if (IsPartOfThePicture(segment.Marker))
                clean.Write(jpeg.Slice(segment.Start, segment.Length));
        }
        return clean.ToArray();
    }

    private static bool IsPartOfThePicture(byte marker) =>
        marker is App0 or App2 or App14 || marker is not ((>= App0 and <= App15) or Comment);

    private static int End(ReadOnlySpan<byte> jpeg)
    {
        var end = jpeg.LastIndexOf([(byte)0xff, (byte)0xd9]);
        return end < 0 ? jpeg.Length : end + 2;
    }

    private readonly record struct Segment(byte Marker, int Start, int Length);

    /// <summary>The segment at this place, marker and length field included; null at the end or where the file is broken.</summary>
    private static Segment? Next(ReadOnlySpan<byte> jpeg, ref int at)
    {
        // B.1.1.2: any number of fill bytes 0xff may stand before a marker.
        while (at + 1 < jpeg.Length && jpeg[at] == 0xff && jpeg[at + 1] == 0xff)
            at++;
        if (at + 4 > jpeg.Length || jpeg[at] != 0xff)
            return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]) + 2;
        if (length < 4 || at + length > jpeg.Length)
            return null;
        var segment = new Segment(jpeg[at + 1], at, length);
        at += length;
        return segment;
    }

    // APP1, 34 bytes: "Exif\0\0", a big-endian TIFF header, one directory with one entry.
    private static byte[] OrientationBlock(byte orientation) =>
    [
        0xff, App1, 0, 34, (byte)'E', (byte)'x', (byte)'i', (byte)'f', 0, 0, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8,
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
    ];
}
