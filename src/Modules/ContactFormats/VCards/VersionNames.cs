namespace Carnet.ContactFormats.VCards;

internal static class VersionNames
{
    public static string Of(VCardVersion version) => version switch
    {
        VCardVersion.V21 => "2.1",
        VCardVersion.V30 => "3.0",
        VCardVersion.V40 => "4.0",
        _ => throw new ArgumentOutOfRangeException(nameof(version)),
    };

    public static VCardVersion Of(VCard card) => card.First("VERSION")?.RawValue.Trim() switch
    {
        "2.1" or "2.0" or "1.0" => VCardVersion.V21,
        "3.0" => VCardVersion.V30,
        "4.0" => VCardVersion.V40,
        _ => card.Properties.Any(IsOldSyntax) ? VCardVersion.V21 : VCardVersion.V30,
    };

    private static bool IsOldSyntax(VCardProperty property) =>
        property.Parameters.Any(p => p.Name.Length == 0 || p.Values[0].Equals("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase));
}
