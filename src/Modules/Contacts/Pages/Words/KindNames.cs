using Carnet.ContactFormats;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Words;

/// <summary>Kinds of phones, addresses and relations in the reader's language.</summary>
public static class KindNames
{
    private static readonly Dictionary<string, string> Keys = new(StringComparer.Ordinal)
    {
        [ContactKinds.Home] = "Home",
        [ContactKinds.Work] = "Work",
        [ContactKinds.Mobile] = "Mobile",
        [ContactKinds.Other] = "Other",
        ["school"] = "School",
        ["main"] = "Main",
        ["workmobile"] = "Work mobile",
        ["workfax"] = "Work fax",
        ["homefax"] = "Home fax",
        ["fax"] = "Fax",
        ["pager"] = "Pager",
        ["car"] = "Car phone",
        ["assistant"] = "Assistant",
        ["callback"] = "Callback",
        ["radio"] = "Radio",
        ["telex"] = "Telex",
        ["tty"] = "Text phone",
        ["isdn"] = "ISDN",
        ["video"] = "Video",
        ["homepage"] = "Home page",
        ["blog"] = "Blog",
        ["profile"] = "Profile",
        ["spouse"] = "Spouse",
        ["partner"] = "Partner",
        ["child"] = "Child",
        ["mother"] = "Mother",
        ["father"] = "Father",
        ["parent"] = "Parent",
        ["brother"] = "Brother",
        ["sister"] = "Sister",
        ["friend"] = "Friend",
        ["relative"] = "Relative",
        ["manager"] = "Manager",
        ["colleague"] = "Colleague",
        ["referredby"] = "Referred by",
        ["domesticpartner"] = "Domestic partner",
    };

    // Names of services are proper names: the same in every language.
    private static readonly Dictionary<string, string> Services = new(StringComparer.Ordinal)
    {
        ["skype"] = "Skype",
        ["teams"] = "Microsoft Teams",
        ["whatsapp"] = "WhatsApp",
        ["signal"] = "Signal",
        ["telegram"] = "Telegram",
        ["xmpp"] = "XMPP",
        ["jabber"] = "Jabber",
        ["matrix"] = "Matrix",
        ["sip"] = "SIP",
        ["gtalk"] = "Google Talk",
        ["facebook"] = "Facebook",
        ["icq"] = "ICQ",
        ["aim"] = "AIM",
        ["msn"] = "MSN",
        ["yahoo"] = "Yahoo",
        ["qq"] = "QQ",
        ["groupwise"] = "GroupWise",
        ["gadugadu"] = "Gadu-Gadu",
    };

    /// <param name="kind">One of <see cref="ContactKinds"/>; anything else is the writer's own word and stays.</param>
    /// <param name="label">The user's own label; it wins when it is not empty.</param>
    public static string Of(Texts<ContactsModule> texts, string kind, string label = "") =>
        label.Length > 0 ? label : Keys.TryGetValue(kind, out var key) ? texts[key] : kind;

    public static string OfService(string service) => Services.GetValueOrDefault(service, service);
}
