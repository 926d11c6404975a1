using System.Buffers.Binary;

namespace Carnet.Contacts.Pictures;

/// <summary>An embedded JPEG inside a TIFF-like file.</summary>
internal readonly record struct EmbeddedJpeg(int Offset, int Length);

/// <summary>Walks the directories of a TIFF-like file (TIFF 6.0 section 2), as RAW files and EXIF blocks are. Never trusts an offset.</summary>
internal ref struct TiffDirectories(ReadOnlySpan<byte> file)
{
    private const int Compression = 0x103, Make = 0x10f, StripOffsets = 0x111, Orientation = 0x112, StripByteCounts = 0x117,
        SubDirectories = 0x14a, JpegOffset = 0x201, JpegLength = 0x202, DngVersion = 0xc612;

    // No camera writes more; a file that refers to itself must end.
    private const int MostDirectories = 32, MostEntries = 512;

    private readonly ReadOnlySpan<byte> _file = file;
    private readonly bool _isBigEndian = file.Length > 1 && file[0] == 'M';
    private readonly List<EmbeddedJpeg> _jpegs = [];
    private int _seen;

    /// <summary>EXIF orientation 1 to 8 of the first directory that has one.</summary>
    public int Rotation { get; private set; } = 1;

    private bool HasMake { get; set; }
    private bool HasDng { get; set; }

    /// <summary>A camera's file: DNG says so itself, the others have a maker and a JPEG of the picture inside.</summary>
    public static bool IsRaw(ReadOnlySpan<byte> file)
    {
        var directories = new TiffDirectories(file);
        directories.Read();
        return directories.HasDng || (directories.HasMake && directories._jpegs.Count > 0);
    }

    /// <summary>The largest JPEG inside, or null.</summary>
    public EmbeddedJpeg? LargestJpeg() => _jpegs.Count == 0 ? null : _jpegs.MaxBy(jpeg => jpeg.Length);

    public void Read()
    {
        if (_file.Length > 8)
            ReadChain(Number(4));
    }

    private void ReadChain(uint offset)
    {
        while (offset is > 0 and < int.MaxValue && offset + 2 <= _file.Length && _seen++ < MostDirectories)
        {
            var count = Short((int)offset);
            var end = (int)offset + 2 + (count * 12);
            if (count > MostEntries || end + 4 > _file.Length)
                return;
            ReadDirectory((int)offset + 2, count);
            offset = Number(end);
        }
    }

    private void ReadDirectory(int start, int count)
    {
        uint jpegOffset = 0, jpegLength = 0, strip = 0, stripLength = 0, compression = 0;
        for (var entry = start; entry < start + (count * 12); entry += 12)
            switch (Short(entry))
            {
                case Compression: compression = Value(entry); break;
                case Make: HasMake = true; break;
                case StripOffsets when Number(entry + 4) == 1: strip = Value(entry); break;
                case StripByteCounts when Number(entry + 4) == 1: stripLength = Value(entry); break;
                case Orientation when Rotation == 1 && Value(entry) is >= 1 and <= 8: Rotation = (int)Value(entry); break;
                case JpegOffset: jpegOffset = Value(entry); break;
                case JpegLength: jpegLength = Value(entry); break;
                case DngVersion: HasDng = true; break;
                case SubDirectories: ReadSubDirectories(entry); break;
            }
        Keep(jpegOffset, jpegLength);
        if (compression is 6 or 7)
            Keep(strip, stripLength);
    }

    private void ReadSubDirectories(int entry)
    {
        var count = Math.Min(Number(entry + 4), MostDirectories);
        var list = count == 1 ? (uint)entry + 8 : Number(entry + 8);
        for (var i = 0; i < count && list + (4 * (i + 1)) <= _file.Length; i++)
            ReadChain(Number((int)list + (4 * i)));
    }

    // A lossless JPEG (SOF3) holds the sensor's own data, which no viewer shows.
    private void Keep(uint offset, uint length)
    {
        if (length < 4 || (long)offset + length > _file.Length)
            return;
        var jpeg = _file.Slice((int)offset, (int)length);
        if (jpeg is [0xff, 0xd8, 0xff, ..] && JpegSegments.Size(jpeg) is not null)
            _jpegs.Add(new EmbeddedJpeg((int)offset, (int)length));
    }

    private uint Value(int entry) => Short(entry + 2) == 3 ? Short(entry + 8) : Number(entry + 8);

    private ushort Short(int at) => _isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(_file[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(_file[at..]);

    private uint Number(int at) => _isBigEndian ? BinaryPrimitives.ReadUInt32BigEndian(_file[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(_file[at..]);
}
