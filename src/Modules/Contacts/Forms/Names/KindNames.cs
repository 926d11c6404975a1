using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Forms.Names;

/// <summary>How kinds, services and relations are called; English keys of the texts, or the word itself when it is nobody's key.</summary>
public static class KindNames
{
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["home"] = "Private", ["work"] = "Work", ["school"] = "School", ["other"] = "Other",
        ["mobile"] = "Mobile", ["main"] = "Main number", ["workmobile"] = "Work mobile", ["workfax"] = "Work fax", ["homefax"] = "Private fax", ["fax"] = "Fax",
        ["pager"] = "Pager", ["car"] = "Car", ["assistant"] = "Assistant", ["callback"] = "Call back", ["radio"] = "Radio", ["telex"] = "Telex",
        ["tty"] = "Text telephone", ["isdn"] = "ISDN", ["video"] = "Video",
        ["homepage"] = "Home page", ["blog"] = "Blog", ["profile"] = "Profile",
        ["spouse"] = "Spouse", ["partner"] = "Partner", ["domesticpartner"] = "Domestic partner", ["child"] = "Child", ["mother"] = "Mother", ["father"] = "Father",
        ["parent"] = "Parent", ["brother"] = "Brother", ["sister"] = "Sister", ["friend"] = "Friend", ["relative"] = "Relative", ["manager"] = "Manager",
        ["colleague"] = "Colleague", ["referredby"] = "Referred by",
    };

    private static readonly Dictionary<string, string> Services = new()
    {
        ["skype"] = "Skype", ["teams"] = "Microsoft Teams", ["whatsapp"] = "WhatsApp", ["signal"] = "Signal", ["telegram"] = "Telegram", ["xmpp"] = "XMPP",
        ["jabber"] = "Jabber", ["matrix"] = "Matrix", ["sip"] = "SIP", ["gtalk"] = "Google Talk", ["facebook"] = "Facebook", ["icq"] = "ICQ", ["aim"] = "AIM",
        ["msn"] = "MSN", ["yahoo"] = "Yahoo", ["qq"] = "QQ", ["groupwise"] = "GroupWise", ["gadugadu"] = "Gadu-Gadu",
    };

    /// <summary>A kind of e-mail, phone, address …, or a relation, in the current UI language.</summary>
    public static string Kind(Texts<ContactsModule> texts, string kind) => Keys.TryGetValue(kind, out var key) ? texts[key] : kind;

    /// <summary>The label the user wrote, else the kind.</summary>
    public static string KindOrLabel(Texts<ContactsModule> texts, string kind, string label) => label.Length > 0 ? label : Kind(texts, kind);

    /// <summary>A proper name; the service's own word when it is not one we know.</summary>
    public static string Service(string service) => Services.GetValueOrDefault(service, service);
}
