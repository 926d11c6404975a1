using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>GEO: "latitude,longitude" of <c>geo:46.77,-71.28</c> (RFC 5870) and of <c>46.77;-71.28</c> before version 4.0.</summary>
internal static class Places
{
    public static string Decode(VCardProperty property)
    {
        var text = property.Text.Trim();
        text = text.StartsWith("geo:", StringComparison.OrdinalIgnoreCase) ? text[4..].Split(';')[0] : text.Replace(';', ',');
        return text.Replace(" ", "", StringComparison.Ordinal);
    }

    public static string Encode(string place, VCardVersion version) =>
        version == VCardVersion.V40 ? $"geo:{place}" : place.Replace(',', ';');
}
