namespace Carnet.ContactFormats.Cards;

/// <summary>An instant-messaging service as programs write it.</summary>
/// <param name="Service">Our stable name.</param>
/// <param name="Type">Apple's X-SERVICE-TYPE.</param>
/// <param name="Scheme">The URI scheme of IMPP (RFC 4770).</param>
/// <param name="Names">Property names of their own; the first is written in vCard 2.1.</param>
internal sealed record ServiceRow(string Service, string Type, string Scheme, params string[] Names);

internal static class Services
{
    public static IReadOnlyList<ServiceRow> All { get; } =
    [
        new("skype", "Skype", "skype", "X-SKYPE", "X-SKYPE-USERNAME", "X-KADDRESSBOOK-X-SKYPE"),
        new("teams", "Teams", "msteams"),
        new("whatsapp", "WhatsApp", "whatsapp", "X-WHATSAPP"),
        new("signal", "Signal", "sgnl", "X-SIGNAL"),
        new("telegram", "Telegram", "tg", "X-TELEGRAM"),
        new("xmpp", "XMPP", "xmpp", "X-XMPP"),
        new("jabber", "Jabber", "xmpp", "X-JABBER"),
        new("gtalk", "GoogleTalk", "xmpp", "X-GTALK", "X-GOOGLE-TALK", "X-GOOGLETALK"),
        new("facebook", "Facebook", "xmpp", "X-FACEBOOK"),
        new("matrix", "Matrix", "matrix", "X-MATRIX"),
        new("sip", "SIP", "sip", "X-SIP"),
        new("icq", "ICQ", "icq", "X-ICQ"),
        new("aim", "AIM", "aim", "X-AIM"),
        new("msn", "MSN", "msnim", "X-MSN", "X-MSN-MESSENGER"),
        new("yahoo", "Yahoo", "ymsgr", "X-YAHOO", "X-YAHOO-ID"),
        new("qq", "QQ", "qq", "X-QQ"),
        new("groupwise", "Groupwise", "groupwise", "X-GROUPWISE"),
        new("gadugadu", "GaduGadu", "gg", "X-GADUGADU", "X-GADU-GADU"),
        // Outlook's line does not say which service.
        new("", "", "im", "X-MS-IMADDRESS", "X-IM"),
    ];

    public static IReadOnlyList<string> Names { get; } = ["IMPP", .. All.SelectMany(s => s.Names)];

    public static ServiceRow? Of(string service) => All.FirstOrDefault(s => s.Service.Equals(service, StringComparison.OrdinalIgnoreCase));

    public static ServiceRow? OfName(string name) => All.FirstOrDefault(s => s.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>"Google Talk", "googletalk", "Skype for Business" … as our name; an unknown service keeps its own in lower case.</summary>
    public static string OfType(string type)
    {
        var word = new string([.. type.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        var row = All.FirstOrDefault(s => s.Service == word || s.Type.Equals(word, StringComparison.OrdinalIgnoreCase));
        return row?.Service ?? word switch { "hangouts" or "googlehangouts" => "gtalk", "yahooim" => "yahoo", "microsoftteams" => "teams", _ => word };
    }

    public static string OfScheme(string scheme) => scheme.ToLowerInvariant() switch
    {
        "sips" => "sip",
        "msteams" or "teams" => "teams",
        "signal" or "sgnl" => "signal",
        "telegram" or "tg" => "telegram",
        "gtalk" => "gtalk",
        "yahoo" or "ymsgr" => "yahoo",
        "msn" or "msnim" => "msn",
        "x-apple" or "im" => "",
        var known => All.FirstOrDefault(s => s.Scheme == known)?.Service ?? known,
    };
}
