using Carnet.Contacts.Rights;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>What everything has: RFC 4918 15, RFC 3744 4 and 5, RFC 5397.</summary>
internal static class CommonProperties
{
    public static readonly Property[] All =
    [
        new(Ns.Dav + "resourcetype", Kinds.All, Type) { IsCommon = true },
        new(Ns.Dav + "displayname", Kinds.All & ~Kinds.Card, (xml, view) => xml.Text(NameOf(view))) { IsCommon = true, Needs = Needs.Titles },
        new(Ns.Dav + "current-user-principal", Kinds.All, (xml, view) => PropertyTable.Href(xml, view.Site.Hrefs.Principal(view.Site.Person.Login))),
        new(Ns.Dav + "current-user-privilege-set", Kinds.All, Privileges.Write) { Needs = Needs.Rights },
        new(Ns.Dav + "principal-collection-set", Kinds.All, (xml, view) => PropertyTable.Href(xml, view.Site.Hrefs.Principals)),
        new(Ns.Dav + "supported-report-set", Kinds.All, Reports),
        new(Ns.Dav + "owner", Kinds.Home | Kinds.Book | Kinds.Card, (xml, view) => PropertyTable.Href(xml, view.Site.Hrefs.Principal(view.Site.Person.Login)))
        {
            // Whose book it is that is shared with me: the books' names tell; accounts are not told by address.
            IsThere = view => view.Kind == Kinds.Home || view.Book is { IsMine: true },
        },
        new(Ns.Dav + "supportedlock", Kinds.All, (_, _) => { }) { IsCommon = true },
        new(Ns.Dav + "lockdiscovery", Kinds.All, (_, _) => { }) { IsCommon = true },
    ];

    public static string NameOf(View view) => view.Kind switch
    {
        Kinds.Principal => view.Person!.Name(Carnet.Modularity.People.NameOrder.FirstLast),
        Kinds.Home => view.Site.Person.Name(Carnet.Modularity.People.NameOrder.FirstLast),
        Kinds.Book => view.Book!.Name.Length > 0 ? view.Book.Name : view.Site.PrivateName,
        Kinds.Groups => "groups",
        Kinds.Principals => "principals",
        _ => "Carnet",
    };

    private static void Type(XmlOut xml, View view) => xml.Raw(view.Kind switch
    {
        Kinds.Card => default,
        Kinds.Book => "<D:collection/><C:addressbook/>"u8,
        Kinds.Principal => "<D:collection/><D:principal/>"u8,
        _ => "<D:collection/>"u8,
    });

    private static void Reports(XmlOut xml, View view)
    {
        Report(xml, "<D:expand-property/>"u8);
        if (view.Kind is Kinds.Principals or Kinds.Root)
        {
            Report(xml, "<D:principal-property-search/>"u8);
            Report(xml, "<D:principal-search-property-set/>"u8);
            Report(xml, "<D:principal-match/>"u8);
        }
        if (view.Kind is not Kinds.Book)
            return;
        Report(xml, "<D:sync-collection/>"u8);
        Report(xml, "<C:addressbook-query/>"u8);
        Report(xml, "<C:addressbook-multiget/>"u8);
    }

    private static void Report(XmlOut xml, ReadOnlySpan<byte> report)
    {
        xml.Raw("<D:supported-report><D:report>"u8);
        xml.Raw(report);
        xml.Raw("</D:report></D:supported-report>"u8);
    }
}

/// <summary>DAV:current-user-privilege-set (RFC 3744 5.4): by this clients know what they may change.</summary>
internal static class Privileges
{
    public static void Write(XmlOut xml, View view)
    {
        One(xml, "<D:read/>"u8);
        One(xml, "<D:read-current-user-privilege-set/>"u8);
        if (view.Kind == Kinds.Home)
            One(xml, "<D:bind/>"u8);
        if (view.Kind == Kinds.Book)
            OfBook(xml, view.Book!.Rights);
        if (view.Kind == Kinds.Card && view.CardRights.HasFlag(Right.Edit))
        {
            One(xml, "<D:write/>"u8);
            One(xml, "<D:write-content/>"u8);
        }
    }

    // Clients that ask a book alone take write-content on it for "not read-only"; each card tells the truth about itself.
    private static void OfBook(XmlOut xml, Right rights)
    {
        var (add, edit, delete) = (rights.HasFlag(Right.Add), rights.HasFlag(Right.Edit), rights.HasFlag(Right.Delete));
        if (add && edit && delete)
            One(xml, "<D:write/>"u8);
        if (rights.HasFlag(Right.Manage))
            One(xml, "<D:write-properties/>"u8);
        if (add || edit)
            One(xml, "<D:write-content/>"u8);
        if (add)
            One(xml, "<D:bind/>"u8);
        if (delete)
            One(xml, "<D:unbind/>"u8);
    }

    private static void One(XmlOut xml, ReadOnlySpan<byte> privilege)
    {
        xml.Raw("<D:privilege>"u8);
        xml.Raw(privilege);
        xml.Raw("</D:privilege>"u8);
    }
}
