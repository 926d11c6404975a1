using System.Globalization;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>Address books: RFC 6352 6.2, RFC 6578 4, RFC 5995, and what Apple and DAVx⁵ added.</summary>
internal static class BookProperties
{
    public static readonly Property[] All =
    [
        new(Ns.Dav + "sync-token", Kinds.Book, (xml, view) => xml.Text(SyncToken.Of(view.Book!).ToString())),
        new(Ns.Server + "getctag", Kinds.Book, (xml, view) => xml.Text(SyncToken.Of(view.Book!).ToString())),
        new(Ns.Card + "addressbook-description", Kinds.Book, (xml, view) => xml.Text(CommonProperties.NameOf(view))) { Needs = Needs.Titles },
        new(Ns.Card + "supported-address-data", Kinds.Book, (xml, _) => xml.Raw(
            "<C:address-data-type content-type=\"text/vcard\" version=\"3.0\"/><C:address-data-type content-type=\"text/vcard\" version=\"4.0\"/>"u8)),
        new(Ns.Card + "supported-collation-set", Kinds.Book, (xml, _) => xml.Raw(
            "<C:supported-collation>i;ascii-casemap</C:supported-collation><C:supported-collation>i;octet</C:supported-collation><C:supported-collation>i;unicode-casemap</C:supported-collation>"u8)),
        new(Ns.Card + "max-resource-size", Kinds.Book, (xml, _) => xml.Text(SentCard.MostBytes.ToString(CultureInfo.InvariantCulture))),
        new(Ns.Dav + "add-member", Kinds.Book, (xml, view) => PropertyTable.Href(xml, view.Href)),
        new(Ns.Dav + "resource-id", Kinds.Book, (xml, view) => PropertyTable.Href(xml, "urn:uuid:" + view.Book!.Id)),
        new(Ns.InfIt + "addressbook-color", Kinds.Book, (xml, view) => xml.Text(view.Book!.Color!)) { IsThere = view => view.Book!.Color is not null },
    ];
}
