using System.Globalization;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>Cards: RFC 4918 15 and C:address-data (RFC 6352 10.4), which only reports answer.</summary>
internal static class CardProperties
{
    public static readonly Property[] All =
    [
        new(Ns.Dav + "getetag", Kinds.Card, ETag) { IsCommon = true },
        new(Ns.Dav + "getcontenttype", Kinds.Card, (xml, _) => xml.Raw("text/vcard; charset=utf-8"u8)) { IsCommon = true },
        new(Ns.Dav + "getlastmodified", Kinds.Card, (xml, view) => xml.Text(view.Card!.ChangedAt.ToString("R", CultureInfo.InvariantCulture))) { IsCommon = true },
        new(Ns.Dav + "getcontentlength", Kinds.Card, (xml, view) => xml.Text(view.Card!.Bytes!.Length.ToString(CultureInfo.InvariantCulture))) { IsCommon = true, Needs = Needs.Bytes },
        new(AddressDataName, Kinds.Card, Data) { Needs = Needs.Bytes },
    ];

    public static System.Xml.Linq.XName AddressDataName => Ns.Card + "address-data";

    private static void ETag(XmlOut xml, View view)
    {
        xml.Raw("\""u8);
        xml.Text(view.Card!.ETag);
        xml.Raw("\""u8);
    }

    private static void Data(XmlOut xml, View view)
    {
        var bytes = view.Site.Data.Of(view.Card!.Bytes!).AsSpan();
        // U+FFFE and U+FFFF are UTF-8, but no XML: one such card would spoil the answer for all.
        while (bytes.IndexOf("\uFFFE"u8) is var fffe && bytes.IndexOf("\uFFFF"u8) is var ffff && (fffe >= 0 || ffff >= 0))
        {
            var at = fffe < 0 ? ffff : ffff < 0 ? fffe : Math.Min(fffe, ffff);
            xml.Text(bytes[..at]);
            bytes = bytes[(at + 3)..];
        }
        xml.Text(bytes);
    }
}
