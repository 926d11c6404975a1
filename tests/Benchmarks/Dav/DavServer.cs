using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Carnet.Benchmarks.Dav;

/// <summary>One client of any CardDAV server, over one connection that stays open.</summary>
/// <param name="book">Path of an address book, with slashes at both ends.</param>
internal sealed partial class DavServer(Uri root, string login, string password, string book) : IDisposable
{
    private const string Spaces = "xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\"";
    private const string Data = "<D:prop><D:getetag/><C:address-data/></D:prop>", Tags = "<D:prop><D:getetag/></D:prop>";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 1 })
    {
        BaseAddress = root,
        Timeout = TimeSpan.FromMinutes(5),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}"))) },
    };

    public string Book => book;

    /// <summary>Unless it is there already.</summary>
    public async Task MakeBook()
    {
        if ((await Send("PROPFIND", book, $"<D:propfind {Spaces}>{Tags}</D:propfind>", "0", isExpected: _ => true)).Status == HttpStatusCode.NotFound)
            await Send("MKCOL", book, $"<D:mkcol {Spaces}><D:set><D:prop><D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:displayname>Measured</D:displayname></D:prop></D:set></D:mkcol>");
    }

    public Task Put(string name, byte[] card) => Send(HttpMethod.Put.Method, book + name, card);

    public Task Get(string name) => Send(HttpMethod.Get.Method, book + name, "");

    public Task<Answer> List() => Send("PROPFIND", book, $"<D:propfind {Spaces}>{Tags}</D:propfind>", "1");

    public Task<Answer> Poll() => Send("PROPFIND", book, $"<D:propfind {Spaces}><D:prop><D:sync-token/><D:resourcetype/></D:prop></D:propfind>", "0");

    public Task<Answer> Multiget(IEnumerable<string> names) => Send("REPORT", book,
        $"<C:addressbook-multiget {Spaces}>{Data}{string.Concat(names.Select(name => $"<D:href>{book}{name}</D:href>"))}</C:addressbook-multiget>", "1");

    public Task<Answer> Changes(string token) => Send("REPORT", book,
        $"<D:sync-collection {Spaces}><D:sync-token>{WebUtility.HtmlEncode(token)}</D:sync-token><D:sync-level>1</D:sync-level>{Tags}</D:sync-collection>", "0");

    public Task<Answer> Query(string property, string match, string text) => Send("REPORT", book,
        $"<C:addressbook-query {Spaces}>{Data}<C:filter><C:prop-filter name=\"{property}\"><C:text-match collation=\"i;unicode-casemap\" match-type=\"{match}\">{text}</C:text-match></C:prop-filter></C:filter></C:addressbook-query>", "1");

    public void Dispose() => _http.Dispose();

    private Task<Answer> Send(string method, string path, string body, string? depth = null, Func<HttpStatusCode, bool>? isExpected = null) =>
        Send(method, path, Encoding.UTF8.GetBytes(body), depth, isExpected);

    /// <exception cref="InvalidOperationException">The server refused.</exception>
    private async Task<Answer> Send(string method, string path, byte[] body, string? depth = null, Func<HttpStatusCode, bool>? isExpected = null)
    {
        try
        {
            return await SendOnce(method, path, body, depth, isExpected);
        }
        catch (HttpRequestException fault) when (fault.HttpRequestError == HttpRequestError.ResponseEnded)
        {
            // Some servers close a connection without saying so before; all requests here may be sent twice.
            return await SendOnce(method, path, body, depth, isExpected);
        }
    }

    private async Task<Answer> SendOnce(string method, string path, byte[] body, string? depth, Func<HttpStatusCode, bool>? isExpected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(method == "PUT" ? "text/vcard" : "application/xml") { CharSet = "utf-8" } } };
        if (depth is not null)
            request.Headers.Add("Depth", depth);
        using var answer = await _http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode || isExpected?.Invoke(answer.StatusCode) == true
            ? new Answer(answer.StatusCode, text)
            : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode}");
    }

    internal sealed partial record Answer(HttpStatusCode Status, string Text)
    {
        public int Things => End().Count(Text);

        public string Token => WebUtility.HtmlDecode(SyncToken().Match(Text).Groups[1].Value);

        [GeneratedRegex("</(?:[\\w.-]+:)?response>")]
        private static partial Regex End();

        [GeneratedRegex("<(?:[\\w.-]+:)?sync-token[^>]*>([^<]+)</")]
        private static partial Regex SyncToken();
    }
}
