using Carnet.ContactFormats.Conversion;

namespace Carnet.ContactFormats.VCards;

/// <summary>Translates cards between versions; unknown properties survive.</summary>
public static class VCardConversion
{
    /// <summary>
    /// A copy of the card in another version, in UTF-8; the card itself is not changed. Into its own version a UTF-8 card goes byte for byte.
    /// RFC 6350 appendix A lists what differs between 3.0 and 4.0.
    /// </summary>
    public static VCard To(VCard card, VCardVersion version) =>
        card.Version == version && card.IsUtf8 && card.First("VERSION") is not null ? VCard.Parse(card.ToBytes()) : new CardConversion(card, version).Convert();
}
