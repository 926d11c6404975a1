using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>Principals: RFC 3744 4, RFC 6352 7.1, and where the caller's own books are.</summary>
internal static class PrincipalProperties
{
    private const Kinds Asked = Kinds.Root | Kinds.Principals | Kinds.Principal | Kinds.Home;

    public static readonly Property[] All =
    [
        new(Ns.Card + "addressbook-home-set", Asked, (xml, view) => PropertyTable.Href(xml, view.Site.Hrefs.Home)) { IsThere = IsMyself },
        new(Ns.Dav + "principal-URL", Kinds.Principal | Kinds.Home, (xml, view) => PropertyTable.Href(xml, view.Site.Hrefs.Principal((view.Person ?? view.Site.Person).Login))),
        new(Ns.Dav + "alternate-URI-set", Kinds.Principal, (_, _) => { }),
        new(Ns.Dav + "group-membership", Kinds.Principal, (_, _) => { }),
        new(Ns.Server + "email-address-set", Kinds.Principal, Emails) { IsThere = view => IsMyself(view) && view.Person!.Email is not null },
    ];

    // Clients ask wherever they happen to be; somebody else's home is nobody's business.
    private static bool IsMyself(View view) => view.Kind != Kinds.Principal || view.Person!.Id == view.Site.Person.Id;

    private static void Emails(XmlOut xml, View view)
    {
        xml.Raw("<S:email-address>"u8);
        xml.Text(view.Person!.Email!);
        xml.Raw("</S:email-address>"u8);
    }
}
