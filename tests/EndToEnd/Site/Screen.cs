using Microsoft.Playwright;

namespace Carnet.EndToEnd.Site;

/// <summary>How a person looks at the site.</summary>
public sealed record Screen(int Width = 1280, int Height = 800)
{
    public static readonly Screen Desktop = new();
    public static readonly Screen Phone = new(390, 844);

    public bool Dark { get; init; }
    public bool Scripts { get; init; } = true;
    public string Language { get; init; } = "en";

    internal BrowserNewContextOptions Options(Uri address) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = Width < 600,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        JavaScriptEnabled = Scripts,
        Locale = Language,
        ReducedMotion = ReducedMotion.Reduce,
    };

    public override string ToString() => $"{Width}{(Dark ? " dark" : "")}{(Scripts ? "" : " without scripts")} {Language}";
}
