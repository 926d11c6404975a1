using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>GENDER (RFC 6350 6.2.7): M, F, O, N, U or words; X-GENDER and Windows' 1/2 before.</summary>
internal static class Genders
{
    public static string Decode(VCardProperty property)
    {
        var parts = property.Components;
        var sex = parts[0].Trim();
        var words = parts.Count > 1 ? parts[1].Trim() : "";
        return sex.ToLowerInvariant() switch
        {
            _ when words.Length > 0 => words,
            "m" or "male" => "M",
            "f" or "female" => "F",
            "1" when property.Is("X-WAB-GENDER") => "F",
            "2" when property.Is("X-WAB-GENDER") => "M",
            "o" or "other" => "O",
            "n" => "N",
            "u" => "U",
            _ => sex,
        };
    }

    public static string Encode(string gender, VCardVersion version) => (gender, version) switch
    {
        ("M" or "F" or "O" or "N" or "U", VCardVersion.V40) => gender,
        (_, VCardVersion.V40) => ";" + VCardText.Escape(gender),
        ("M", _) => "Male",
        ("F", _) => "Female",
        _ => VCardText.Escape(gender),
    };
}
