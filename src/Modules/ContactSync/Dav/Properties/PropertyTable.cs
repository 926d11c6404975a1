using System.Collections.Frozen;
using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>All properties there are.</summary>
internal static class PropertyTable
{
    private static readonly FrozenDictionary<XName, Property> ByName =
        CommonProperties.All.Concat(PrincipalProperties.All).Concat(BookProperties.All).Concat(CardProperties.All).ToFrozenDictionary(p => p.Name);

    /// <returns>Null when nothing of this kind has it.</returns>
    public static Property? Find(XName name, Kinds kind) =>
        ByName.GetValueOrDefault(name) is { } property && property.On.HasFlag(kind) ? property : null;

    /// <summary>Those of RFC 4918, whatever has them.</summary>
    public static IEnumerable<XName> Common => ByName.Values.Where(p => p.IsCommon).Select(p => p.Name);

    public static IEnumerable<Property> On(Kinds kind) => ByName.Values.Where(p => p.On.HasFlag(kind)).OrderBy(p => p.Name.ToString(), StringComparer.Ordinal);

    /// <summary>A value that is an address (or several).</summary>
    public static void Href(XmlOut xml, string href)
    {
        xml.Raw("<D:href>"u8);
        xml.Text(href);
        xml.Raw("</D:href>"u8);
    }
}
