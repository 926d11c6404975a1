namespace Carnet.ContactFormats;

/// <summary>The stable names of kinds; the user interface translates them.</summary>
public static class ContactKinds
{
    public const string Other = "other";
    public const string Home = "home";
    public const string Work = "work";
    public const string Mobile = "mobile";

    public static IReadOnlyList<string> Emails { get; } = [Home, Work, "school", Other];

    public static IReadOnlyList<string> Phones { get; } =
        [Mobile, Work, Home, "main", "workmobile", "workfax", "homefax", "fax", "pager", "car", "assistant", "callback", "radio", "telex", "tty", "isdn", "video", Other];

    public static IReadOnlyList<string> Addresses { get; } = [Home, Work, Other];

    public static IReadOnlyList<string> Urls { get; } = ["homepage", Home, Work, "blog", "profile", Other];

    public static IReadOnlyList<string> InstantMessages { get; } = [Home, Work, Other];

    public static IReadOnlyList<string> Services { get; } =
        ["skype", "teams", "whatsapp", "signal", "telegram", "xmpp", "jabber", "matrix", "sip", "gtalk", "facebook", "icq", "aim", "msn", "yahoo", "qq", "groupwise", "gadugadu"];

    /// <summary>Labels of related people that have a translation; others are the user's own words.</summary>
    public static IReadOnlyList<string> Relations { get; } =
        ["spouse", "partner", "child", "mother", "father", "parent", "brother", "sister", "friend", "relative", "manager", "assistant", "colleague", "referredby", "domesticpartner"];
}
