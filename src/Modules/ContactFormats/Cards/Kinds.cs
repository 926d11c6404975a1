namespace Carnet.ContactFormats.Cards;

/// <summary>Which kinds each property has and how vCard says them (RFC 6350 6.4.1, RFC 2426 3.3.1, Apple's and Google's labels).</summary>
internal static class Kinds
{
    public static KindTable Phones { get; } = new(
        KindRow.Typed("workfax", "work", "fax"),
        KindRow.Typed("homefax", "home", "fax"),
        KindRow.Typed("fax", "fax"),
        KindRow.Typed("workmobile", "work", "cell"),
        KindRow.Typed("mobile", "cell"),
        KindRow.Typed("pager", "pager"),
        KindRow.Typed("car", "car"),
        KindRow.Typed("isdn", "isdn"),
        KindRow.Typed("tty", "textphone"),
        KindRow.Typed("main", "main"),
        KindRow.Typed("assistant", "assistant"),
        KindRow.Typed("callback", "callback"),
        KindRow.Typed("radio", "radio"),
        KindRow.Typed("telex", "telex"),
        KindRow.Typed("work", "work"),
        KindRow.Typed("home", "home"),
        KindRow.Typed("video", "video"));

    public static KindTable Emails { get; } = new(KindRow.Typed("work", "work"), KindRow.Typed("home", "home"), KindRow.Typed("school", "school"));

    public static KindTable Urls { get; } = new(
        KindRow.Typed("work", "work"),
        KindRow.Typed("home", "home"),
        KindRow.Labelled("homepage", "_$!<HomePage>!$_"),
        KindRow.Labelled("blog", "BLOG"),
        KindRow.Labelled("profile", "PROFILE"));

    public static KindTable Addresses { get; } = new(KindRow.Typed("work", "work"), KindRow.Typed("home", "home"));

    public static KindTable InstantMessages { get; } = new(KindRow.Typed("work", "work"), KindRow.Typed("home", "home"));
}
