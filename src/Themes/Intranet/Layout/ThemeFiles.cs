namespace Carnet.Intranet.Layout;

/// <summary>The theme's own files, in the order in which they are needed.</summary>
public static class ThemeFiles
{
    public const string BeforePaint = "Carnet.Intranet/js/before-paint.js";
    public const string Module = "Carnet.Intranet/js/intranet.js";

    public static readonly IReadOnlyList<string> Styles =
    [
        "Carnet.Intranet/lib/bootstrap/bootstrap.min.css",
        "Carnet.Intranet/lib/icons/bootstrap-icons.min.css",
        .. new[] { "tokens", "bootstrap", "frame", "panes", "lists", "forms", "parts", "print" }.Select(name => $"Carnet.Intranet/css/{name}.css"),
    ];

    public static readonly IReadOnlyList<string> Scripts =
    [
        "Carnet.Intranet/lib/bootstrap/bootstrap.bundle.min.js",
        "Carnet.Intranet/lib/htmx/htmx.min.js",
    ];

    /// <summary>For pages inside another site's layout, which brings its own frame and Bootstrap.</summary>
    public static IEnumerable<string> EmbeddedStyles =>
        Styles.Where(style => !style.EndsWith("/bootstrap.min.css", StringComparison.Ordinal) && !style.EndsWith("/bootstrap.css", StringComparison.Ordinal) && !style.EndsWith("/frame.css", StringComparison.Ordinal));

    public static IEnumerable<string> EmbeddedScripts => Scripts.Where(script => script.Contains("/htmx/", StringComparison.Ordinal));
}
