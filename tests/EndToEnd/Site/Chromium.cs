using Carnet.EndToEnd.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Carnet.EndToEnd.Site;

/// <summary>One browser for all tests; every person in it has a context, thus cookies, of his own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Milliseconds: the other tests keep the machine busy.</summary>
    public const float Patience = 120_000;

    private static readonly string[] Quiet =
        ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsMissing => Program is null;

    /// <summary>The browser's program: <c>CARNET_TEST_CHROMIUM</c>, else Debian's.</summary>
    private static string? Program { get; } =
        new[] { Environment.GetEnvironmentVariable("CARNET_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public Task<IBrowserContext> NewContext(BrowserNewContextOptions options) => _browser!.NewContextAsync(options);

    public async ValueTask InitializeAsync()
    {
        if (IsMissing)
            return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
