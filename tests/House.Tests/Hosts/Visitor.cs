using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Carnet.House.Tests.Hosts;

/// <summary>A browser without a screen: cookies, no redirects followed.</summary>
internal sealed partial class Visitor : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";

    private readonly HttpClient _http;

    public Visitor(Uri host) => _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = host,
        DefaultRequestHeaders = { { "Accept", "text/html" } },
    };

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(path);

    /// <summary>
    /// A change comes as a form with nothing but an invented token: one that is empty is refused before anybody asks for the
    /// token. In parts, for a form with a file is taken in no other way.
    /// </summary>
    public Task<HttpResponseMessage> Send(string method, string path) =>
        _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = method is "GET" or "HEAD" ? null : new MultipartFormDataContent { { new StringContent("invented"), TokenField } },
        });

    public Task<HttpResponseMessage> Post(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent(fields));

    public async Task<IDocument> Open(string path)
    {
        var answer = await Get(path);
        Assert.True(answer.IsSuccessStatusCode, $"GET {path} answered {(int)answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Opens the page to which this address leads.</summary>
    public async Task<IDocument> Follow(string path)
    {
        for (var hops = 0; hops < 5; hops++)
        {
            using var answer = await Get(path);
            if (answer.Headers.Location is not { } location)
                break;
            path = new Uri(new Uri(_http.BaseAddress!, path), location).PathAndQuery;
        }
        return await Open(path);
    }

    /// <returns>Null when the answer is no page.</returns>
    public async Task<IDocument?> TryOpen(string path)
    {
        using var answer = await Get(path);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html"
            ? await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())
            : null;
    }

    public async Task SignIn(string login)
    {
        var page = await Open("/sign-in");
        var answer = await Post("/demo/sign-in", [Token(page), new("Login", login)]);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    public static KeyValuePair<string, string> Token(IDocument page) =>
        new(TokenField, page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!);

    public void Dispose() => _http.Dispose();

    /// <summary>An answer's text without what changes from one request to the next.</summary>
    public static async Task<string> Stable(HttpResponseMessage answer) =>
        Changing().Replace(await answer.Content.ReadAsStringAsync(), "");

    [GeneratedRegex("""(?<=__RequestVerificationToken"[^>]{0,200}value=")[^"]+|(?<=(content|data-token)=")CfDJ8[^"]+""")]
    private static partial Regex Changing();
}
