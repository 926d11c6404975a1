using Carnet.ContactFormats;

namespace Carnet.Contacts.Demo;

/// <summary>Draws a small portrait of nobody: a head, hair and shoulders in flat colours, the same for the same seed.</summary>
internal static class DemoPortrait
{
    private const int Size = 128;

    private static readonly int[] Grounds = [0xE8D9C5, 0xCFE3DC, 0xD6DDF0, 0xF0D9DC, 0xE3E0CE, 0xD2E4EC];
    private static readonly int[] Skins = [0xF2CDB0, 0xE3B08C, 0xC68A62, 0x9A6440, 0x6E4529];
    private static readonly int[] Hairs = [0x2B2320, 0x5A3A22, 0x8C5A2B, 0xC9A15A, 0x9C9C9C, 0x7A2F1D];
    private static readonly int[] Clothes = [0x35507A, 0x3F6B57, 0x7A3B45, 0x4A4A55, 0x8A6D2F, 0x5B4A80];

    public static ContactPhoto Draw(int seed)
    {
        var random = new Random(seed);
        var (ground, skin, hair, cloth) = (Pick(random, Grounds), Pick(random, Skins), Pick(random, Hairs), Pick(random, Clothes));
        var longHair = random.Next(2) == 0;
        var pixels = new byte[Size * Size * 3];
        for (var y = 0; y < Size; y++)
            for (var x = 0; x < Size; x++)
                Set(pixels, x, y, ColourAt(x, y));
        return new ContactPhoto("image/png", Png.Encode(Size, Size, pixels), null);

        int ColourAt(int x, int y) =>
            Inside(x, y, 64, 60, 24, 30) ? (y < 44 + (x - 64) / 6 ? hair : skin)
            : Inside(x, y, 64, 54, 31, 34) && (y < 52 || longHair && y < 96) ? hair
            : Inside(x, y, 64, 134, 46, 44) ? cloth
            : x is > 53 and < 75 && y is > 80 and < 100 ? skin
            : ground;
    }

    private static bool Inside(int x, int y, int centreX, int centreY, int width, int height)
    {
        var (dx, dy) = ((x - centreX) / (double)width, (y - centreY) / (double)height);
        return (dx * dx) + (dy * dy) <= 1;
    }

    private static void Set(byte[] pixels, int x, int y, int colour)
    {
        var at = ((y * Size) + x) * 3;
        (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)(colour >> 16), (byte)(colour >> 8), (byte)colour);
    }

    private static int Pick(Random random, int[] from) => from[random.Next(from.Length)];
}
