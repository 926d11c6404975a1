namespace Carnet.ContactFormats.VCards;

/// <summary>Translates cards between versions; unknown properties survive.</summary>
public static class VCardConversion
{
    /// <summary>A copy of the card in another version, in UTF-8; the card itself is not changed.</summary>
    public static VCard To(VCard card, VCardVersion version) => throw new NotImplementedException();
}
