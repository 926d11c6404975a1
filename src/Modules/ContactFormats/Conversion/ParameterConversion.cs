using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>Parameters as each version writes them.</summary>
internal static class ParameterConversion
{
    // RFC 6350 appendix A: types that 4.0 no longer knows and nobody misses.
    private static readonly HashSet<string> Obsolete = new(StringComparer.OrdinalIgnoreCase) { "internet", "dom", "intl", "postal", "parcel", "x400" };

    // What a user made up keeps his spelling.
    private static readonly HashSet<string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        "home", "work", "cell", "voice", "fax", "pager", "video", "text", "textphone", "msg", "bbs", "modem", "car", "isdn", "pcs", "internet", "dom", "intl", "postal",
        "parcel", "x400", "main", "pref", "jpeg", "png", "gif", "x509", "pgp",
    };

    // What only has a meaning in 4.0, or says how the old value was written.
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase) { "", "TYPE", "PREF", "CHARSET", "ENCODING", "ALTID", "PID", "CALSCALE", "MEDIATYPE", "LABEL", "SORT-AS", "CC" };
    private static readonly HashSet<string> DroppedInNew = new(StringComparer.OrdinalIgnoreCase) { "", "TYPE", "PREF", "CHARSET", "ENCODING" };

    public static IEnumerable<VCardParameter> Convert(VCardProperty property, VCardVersion version)
    {
        var types = KindParameters.RawTypes(property).Where(t => !t.Equals("pref", StringComparison.OrdinalIgnoreCase)).ToList();
        var others = property.Parameters.Where(p => !(version == VCardVersion.V40 ? DroppedInNew : Dropped).Contains(p.Name));
        return [.. Types(types, version), .. Preference(property, version), .. others];
    }

    private static IEnumerable<VCardParameter> Types(List<string> types, VCardVersion version) => version switch
    {
        VCardVersion.V21 => types.Select(t => new VCardParameter("", [Standard.Contains(t) ? t.ToUpperInvariant() : t])),
        VCardVersion.V30 => types.Select(t => new VCardParameter("TYPE", [t])),
        _ => types.Where(t => !Obsolete.Contains(t)).Select(t => new VCardParameter("TYPE", [Standard.Contains(t) ? t.ToLowerInvariant() : t])),
    };

    private static IEnumerable<VCardParameter> Preference(VCardProperty property, VCardVersion version)
    {
        if (version == VCardVersion.V40)
            return property.Parameter("PREF") is { } rank ? [new("PREF", [rank])] : KindParameters.IsPreferred(property) ? [new("PREF", ["1"])] : [];
        return KindParameters.IsPreferred(property) ? [version == VCardVersion.V21 ? new("", ["PREF"]) : new("TYPE", ["PREF"])] : [];
    }
}
