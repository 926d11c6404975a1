using System.Text;
using Carnet.ContactFormats;
using Carnet.Contacts.Pictures;
using Carnet.Modularity.Errors;

namespace Carnet.Contacts.Tests.Pictures;

/// <summary>What becomes of an uploaded file, on a server with libvips-tools and on one without.</summary>
public sealed class PicturePreparationTests
{
    public static TheoryData<string> Formats => ["jpeg", "png", "gif", "webp", "bmp", "tiff", "raw", "heif"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Knows_a_format_by_its_bytes(string format) => Assert.Equal(format, PictureFormats.Of(Sample(format))?.ToString().ToLowerInvariant());

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("GIF8")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public async Task Refuses_what_is_no_picture(string file) => await Assert.ThrowsAsync<InvalidException>(() => Without(Encoding.ASCII.GetBytes(file)));

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Makes_every_format_a_small_picture_that_browsers_show(string format)
    {
        var photo = await With(Sample(format));
        Assert.Contains(photo.MediaType, new[] { "image/jpeg", "image/png" });
        Assert.True(photo.Bytes!.Length <= PicturePreparation.LargestStored);
        Assert.Equal((24, 16), Size(photo));
    }

    [Fact]
    public async Task Shrinks_a_large_picture_and_keeps_its_proportions()
    {
        var photo = await With(TestPictures.Png(4000, 3000));
        Assert.Equal((512, 384), Size(photo));
        Assert.True(photo.Bytes!.Length <= PicturePreparation.LargestStored);
    }

    [Theory]
    [InlineData(1, 24, 16)]
    [InlineData(6, 16, 24)]
    [InlineData(3, 24, 16)]
    public async Task Turns_a_picture_upright(int orientation, int width, int height)
    {
        Assert.Equal((width, height), Size(await With(TestPictures.FromCamera(orientation))));
        Assert.Equal((width, height), Size(await With(TestPictures.Dng(orientation))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Keeps_no_trace_of_the_place(string format)
    {
        Assert.DoesNotContain(TestPictures.Secret, Text(await With(Sample(format))), StringComparison.Ordinal);
        if (format is not ("bmp" or "tiff" or "heif"))
            Assert.DoesNotContain(TestPictures.Secret, Text(await Without(Sample(format))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_the_orientation_itself_where_nothing_can_turn_the_picture()
    {
        var photo = await Without(TestPictures.FromCamera(6));
        Assert.Equal(6, JpegSegments.Orientation(photo.Bytes));
        Assert.Equal((24, 16), Size(photo));
    }

    [Theory]
    [InlineData("bmp")]
    [InlineData("tiff")]
    [InlineData("heif")]
    public async Task Says_what_an_administrator_must_install(string format) =>
        Assert.Contains("libvips-tools", (await Assert.ThrowsAsync<InvalidException>(() => Without(Sample(format)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Takes_no_large_picture_where_nothing_can_shrink_it() =>
        await Assert.ThrowsAsync<InvalidException>(() => Without([.. TestPictures.Jpeg, .. new byte[PicturePreparation.LargestUnshrunk]]));

    [Fact]
    public async Task Leaves_a_picture_alone_that_is_small_already() =>
        Assert.Equal(TestPictures.Jpeg, (await With(TestPictures.Jpeg)).Bytes);

    [Fact]
    public async Task Survives_a_file_that_is_cut_off_anywhere()
    {
        foreach (var whole in Formats.Select(format => Sample(format.Data)).Append(TestPictures.FromCamera(6)))
            for (var length = 0; length < whole.Length; length += 7)
                await EndsPlainly(whole[..length]);
    }

    [Fact]
    public async Task Survives_a_file_with_any_byte_broken()
    {
        foreach (var whole in new[] { TestPictures.Dng(6), TestPictures.FromCamera(6), TestPictures.Webp, TestPictures.Gif, TestPictures.Png(3, 3) })
            for (var at = 0; at < whole.Length; at++)
            {
                var broken = (byte[])whole.Clone();
                broken[at] ^= 0xff;
                await EndsPlainly(broken);
            }
    }

    private static async Task EndsPlainly(byte[] file)
    {
        var end = await Record.ExceptionAsync(() => Without(file));
        Assert.True(end is null or InvalidException, end?.ToString());
    }

    private static byte[] Sample(string format) => format switch
    {
        "jpeg" => TestPictures.FromCamera(1),
        "png" => TestPictures.Png(24, 16),
        "gif" => TestPictures.Gif,
        "webp" => TestPictures.Webp,
        "bmp" => TestPictures.Bmp(24, 16),
        "tiff" => TestPictures.Tiff(24, 16),
        "raw" => TestPictures.Dng(1),
        _ => TestPictures.Heic,
    };

    private static Task<ContactPhoto> With(byte[] file)
    {
        var vips = new VipsThumbnail();
        Assert.SkipUnless(vips.IsInstalled, "vipsthumbnail is not installed (Debian: libvips-tools).");
        return new PicturePreparation(vips).Prepare(file, default);
    }

    private static Task<ContactPhoto> Without(byte[] file) => new PicturePreparation(new VipsThumbnail("")).Prepare(file, default);

    private static (int, int)? Size(ContactPhoto photo) => photo.MediaType == "image/png" ? PictureChunks.PngSize(photo.Bytes) : JpegSegments.Size(photo.Bytes);

    private static string Text(ContactPhoto photo) => Encoding.Latin1.GetString(photo.Bytes!);
}
