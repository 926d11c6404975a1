namespace Carnet.Contacts.Pictures;

/// <summary>What a file is by its first bytes; its name says nothing.</summary>
public enum PictureFormat { Jpeg, Png, Gif, Webp, Bmp, Tiff, Raw, Heif }

/// <summary>Tells formats apart.</summary>
public static class PictureFormats
{
    /// <returns>Null when it is none of the pictures the address book takes.</returns>
    public static PictureFormat? Of(ReadOnlySpan<byte> file) => file switch
    {
        [0xff, 0xd8, 0xff, ..] => PictureFormat.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => PictureFormat.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => PictureFormat.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => PictureFormat.Webp,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => PictureFormat.Bmp,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => TiffDirectories.IsRaw(file) ? PictureFormat.Raw : PictureFormat.Tiff,
        // Olympus and Panasonic write their own number where TIFF has 42.
        [(byte)'I', (byte)'I', (byte)'R', (byte)'O' or (byte)'S', ..] or [(byte)'I', (byte)'I', 0x55, 0, ..] => PictureFormat.Raw,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => IsHeif(file) ? PictureFormat.Heif : null,
        _ => null,
    };

    public static string MediaType(this PictureFormat format) => format switch
    {
        PictureFormat.Jpeg => "image/jpeg",
        PictureFormat.Png => "image/png",
        PictureFormat.Gif => "image/gif",
        PictureFormat.Webp => "image/webp",
        PictureFormat.Bmp => "image/bmp",
        PictureFormat.Heif => "image/heic",
        _ => "image/tiff",
    };

    // ISO/IEC 23008-12: the major brand, or one of the compatible ones, is that of a still picture.
    private static bool IsHeif(ReadOnlySpan<byte> file)
    {
        string[] brands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif"];
        for (var at = 8; at + 4 <= Math.Min(file.Length, 64); at += 4)
            if (at != 12 && brands.Contains(System.Text.Encoding.Latin1.GetString(file.Slice(at, 4))))
                return true;
        return false;
    }
}
