using System.Text;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Tests;

/// <summary>Shorthand for tests that speak in cards.</summary>
internal static class Cards
{
    public static VCard Parse(params string[] lines) => VCard.Parse(string.Join("\r\n", lines) + "\r\n");

    /// <summary>A 3.0 card around some lines.</summary>
    public static VCard Card(params string[] lines) => Parse(["BEGIN:VCARD", "VERSION:3.0", .. lines, "END:VCARD"]);

    public static VCard Card(VCardVersion version, params string[] lines) =>
        Parse(["BEGIN:VCARD", $"VERSION:{version switch { VCardVersion.V21 => "2.1", VCardVersion.V30 => "3.0", _ => "4.0" }}", .. lines, "END:VCARD"]);

    public static List<ReadCard> ReadAll(byte[] file, VCardReaderOptions? options = null) => ReadAll(new MemoryStream(file), options);

    public static List<ReadCard> ReadAll(string file, VCardReaderOptions? options = null) => ReadAll(Encoding.UTF8.GetBytes(file), options);

    public static List<ReadCard> ReadAll(Stream file, VCardReaderOptions? options = null) =>
        new VCardReader().ReadAsync(file, options).ToBlockingEnumerable().ToList();

    public static string[] Lines(VCard card) => card.ToString().TrimEnd().Split("\r\n");
}
