using Microsoft.Playwright;

namespace Carnet.EndToEnd.Site;

/// <summary>A running demonstration site for the tests of one class.</summary>
public sealed class DemoSite(Chromium chromium) : IAsyncLifetime
{
    private CarnetProcess? _host;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (!Chromium.IsMissing)
            (_host, Address) = await CarnetProcess.Start();
    }

    /// <summary>Lets a visitor do something; faults that the browser noticed meanwhile fail the test.</summary>
    public async Task Visit(Func<IPage, Task> act, Screen? screen = null)
    {
        await using var context = await chromium.NewContext((screen ?? Screen.Desktop).Options(Address));
        context.SetDefaultTimeout(Chromium.Patience);
        var page = await context.NewPageAsync();
        var faults = new Faults(page);
        try
        {
            await act(page);
        }
        catch (Exception failure)
        {
            await Picture(page);
            Assert.Fail($"{Brief(failure.Message)}\nAt {page.Url}\n{faults}\n{failure.StackTrace}");
        }
        Assert.True(faults.None, faults.ToString());
    }

    /// <summary>Lets one of the demonstration people do something.</summary>
    public Task As(string login, Func<IPage, Task> act, Screen? screen = null) => Visit(
        async page =>
        {
            await SignIn(page, login);
            await act(page);
        },
        screen);

    public static async Task SignIn(IPage page, string login)
    {
        await page.GotoAsync("sign-in");
        var offer = page.Locator($"button[name=Login][value={login}]");
        if (await offer.CountAsync() > 0)
            await offer.ClickAsync();
        else
            await SignInByPassword(page, login);
        await Assertions.Expect(page.Locator("form[action$='/sign-out'] button")).ToHaveCountAsync(1);
    }

    /// <summary>Playwright adds the whole page in words; the picture shows it better.</summary>
    private static string Brief(string message) => message.Split("Aria snapshot", 2)[0].TrimEnd();

    private static async Task SignInByPassword(IPage page, string login)
    {
        await page.Locator("input[name=Login]").FillAsync(login);
        await page.Locator("input[name=Password]").FillAsync(CarnetProcess.Password);
        await page.Locator("input[name=Password]").PressAsync("Enter");
    }

    private static async Task Picture(IPage page)
    {
        Directory.CreateDirectory(Repository.Pictures);
        var name = string.Concat(TestContext.Current.Test!.TestDisplayName.Select(c => char.IsLetterOrDigit(c) ? c : '_'));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Pictures, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }
}
