using Carnet.ContactFormats;
using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Pictures;

/// <summary>
/// Makes of an uploaded file the picture that is stored, shown and sent to phones (R8, R9, C22): small, upright, and without
/// position data or anything else a camera wrote into it.
/// </summary>
public sealed class PicturePreparation(VipsThumbnail vips)
{
    public const int Pixels = 512, LargestStored = 150 * 1024, LargestUpload = 64 * 1024 * 1024, LargestUnshrunk = 2 * 1024 * 1024;

    private static readonly string[] JpegOutputs = [".jpg[Q=85,strip,background=255]", ".jpg[Q=70,strip,background=255]", ".jpg[Q=50,strip,background=255]"];

    /// <exception cref="InvalidException">It is no picture, or none this server can take; says what to do.</exception>
    public async Task<ContactPhoto> Prepare(byte[] file, CancellationToken cancel)
    {
        if (file.Length > LargestUpload)
            throw Refusal("This picture is larger than {0} MB.", LargestUpload / (1024 * 1024));
        var format = PictureFormats.Of(file)
            ?? throw Refusal("This file is no picture the address book can read. JPEG, PNG, GIF, WebP, BMP, TIFF, HEIC and RAW pictures work.");
        if (format is PictureFormat.Raw)
            (file, format) = (PreviewOf(file), PictureFormat.Jpeg);
        if (IsStoredForm(file, format))
            return new ContactPhoto(format.MediaType(), file, null);
        return vips.IsInstalled ? await Shrink(file, format, cancel) : Clean(file, format);
    }

    /// <summary>The largest JPEG in a camera's RAW file, upright like the file itself.</summary>
    private static byte[] PreviewOf(byte[] raw)
    {
        var directories = new TiffDirectories(raw);
        directories.Read();
        if (directories.LargestJpeg() is not { } preview)
            throw Refusal("This RAW file has no preview that could be used. Save the picture as JPEG and choose that.");
        var jpeg = raw.AsSpan(preview.Offset, preview.Length);
        return JpegSegments.WithoutMetadata(jpeg, JpegSegments.Orientation(jpeg) is not 1 and var own ? own : directories.Rotation);
    }

    // What the browser shrank, or an earlier upload, needs no second encoding.
    private static bool IsStoredForm(byte[] file, PictureFormat format)
    {
        if (file.Length > LargestStored)
            return false;
        return format switch
        {
            PictureFormat.Jpeg => Fits(JpegSegments.Size(file)) && JpegSegments.WithoutMetadata(file, 1).AsSpan().SequenceEqual(file),
            PictureFormat.Png => Fits(PictureChunks.PngSize(file)) && PictureChunks.CleanPng(file).AsSpan().SequenceEqual(file),
            _ => false,
        };
    }

    private static bool Fits((int Width, int Height)? size) => size is { Width: > 0 and <= Pixels, Height: > 0 and <= Pixels };

    private async Task<ContactPhoto> Shrink(byte[] file, PictureFormat format, CancellationToken cancel)
    {
        // These may be drawings on a transparent ground.
        if (format is PictureFormat.Png or PictureFormat.Gif && await vips.Shrink(file, format, Pixels, ".png[strip]", cancel) is { Length: <= LargestStored } png)
            return new ContactPhoto("image/png", png, null);
        byte[]? jpeg = null;
        foreach (var output in JpegOutputs)
            if ((jpeg = await vips.Shrink(file, format, Pixels, output, cancel)) is null or { Length: <= LargestStored })
                break;
        return new ContactPhoto("image/jpeg", jpeg ?? throw Damaged(), null);
    }

    private static ContactPhoto Clean(byte[] file, PictureFormat format)
    {
        if (format is not (PictureFormat.Jpeg or PictureFormat.Png or PictureFormat.Gif or PictureFormat.Webp))
            throw Refusal("This server cannot convert such pictures. Choose a JPEG or PNG picture, or ask an administrator to install libvips-tools.");
        if (file.Length > LargestUnshrunk)
            throw Refusal("This server cannot shrink pictures. Choose one of at most {0} MB, or ask an administrator to install libvips-tools.", LargestUnshrunk / (1024 * 1024));
        if (format is PictureFormat.Jpeg && JpegSegments.Size(file) is null)
            throw Damaged();
        return new ContactPhoto(format.MediaType(), format switch
        {
            PictureFormat.Jpeg => JpegSegments.WithoutMetadata(file, JpegSegments.Orientation(file)),
            PictureFormat.Png => PictureChunks.CleanPng(file),
            PictureFormat.Webp => PictureChunks.CleanWebp(file),
            _ => GifBlocks.Clean(file) ?? throw Damaged(),
        }, null);
    }

    private static InvalidException Damaged() => Refusal("This picture cannot be read. It may be damaged or too large.");

    private static InvalidException Refusal(string message, params object[] arguments) => new("picture", message, arguments) { TextsOf = typeof(ContactsModule) };
}
