namespace Carnet.Contacts.Pictures;

/// <summary>Walks the blocks of a GIF (GIF89a specification, sections 17 to 27).</summary>
internal static class GifBlocks
{
    private const byte Extension = 0x21, Image = 0x2c, Trailer = 0x3b, GraphicControl = 0xf9;
    private const int Header = 13, ImageDescriptor = 10;

    /// <summary>The picture without comments, plain text and what programs wrote for themselves, and without anything behind its end.</summary>
    /// <returns>Null when the file is broken.</returns>
    public static byte[]? Clean(ReadOnlySpan<byte> gif)
    {
        if (gif.Length < Header)
            return null;
        using var clean = new MemoryStream(gif.Length);
        var at = Header + ColourTable(gif[10]);
        if (at > gif.Length)
            return null;
        clean.Write(gif[..at]);
        while (at < gif.Length && gif[at] != Trailer)
        {
            if (End(gif, at) is not { } end)
                return null;
            if (gif[at] == Image || gif[at + 1] == GraphicControl)
                clean.Write(gif[at..end]);
            at = end;
        }
        clean.WriteByte(Trailer);
        return clean.ToArray();
    }

    // Bit 7 of the flags says that a table follows, the lowest three how large it is.
    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>Where the block ends that begins here; null when it has no end or is of no known kind.</summary>
    private static int? End(ReadOnlySpan<byte> gif, int start)
    {
        if (gif[start] == Extension)
            return SubBlocks(gif, start + 2);
        return gif[start] == Image && start + ImageDescriptor < gif.Length
            ? SubBlocks(gif, start + ImageDescriptor + ColourTable(gif[start + 9]) + 1)
            : null;
    }

    private static int? SubBlocks(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length)
        {
            if (gif[at] == 0)
                return at + 1;
            at += gif[at] + 1;
        }
        return null;
    }
}
