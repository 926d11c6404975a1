using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Xml.Linq;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>A client that knows HTTP and nothing else: what a test writes is what is sent.</summary>
public sealed class DavClient : IDisposable
{
    public static readonly XNamespace D = "DAV:", C = "urn:ietf:params:xml:ns:carddav", S = "http://calendarserver.org/ns/";

    private readonly HttpClient _http;

    /// <param name="password">Null: no credentials.</param>
    public DavClient(Uri host, string login, string? password)
    {
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host };
        if (password is not null)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{login}:{password}")));
        Login = login;
    }

    public string Login { get; }
    public string Private => $"/dav/{Login}/private/contacts/";
    public Uri Host => _http.BaseAddress!;

    public async Task<DavAnswer> Send(string method, string path, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Host.GetLeftPart(UriPartial.Authority) + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", method is "PUT" or "POST" ? "text/vcard; charset=utf-8" : "application/xml; charset=utf-8");
        }
        foreach (var (name, value) in headers)
        {
            if (request.Content is not null && name == "Content-Type")
                request.Content.Headers.Remove(name);
            if (!request.Headers.TryAddWithoutValidation(name, value))
                request.Content!.Headers.TryAddWithoutValidation(name, value);
        }
        using var answer = await _http.SendAsync(request);
        return new DavAnswer(answer.StatusCode, answer.Headers, answer.Content.Headers.ContentType?.ToString(), await answer.Content.ReadAsByteArrayAsync());
    }

    public Task<DavAnswer> Put(string path, string card, params (string, string)[] headers) => Send("PUT", path, card, headers);

    public Task<DavAnswer> Get(string path, params (string, string)[] headers) => Send("GET", path, null, headers);

    public Task<DavAnswer> Propfind(string path, string depth, string props, params (string, string)[] headers) =>
        Send("PROPFIND", path, $"<D:propfind {Spaces}><D:prop>{props}</D:prop></D:propfind>", [("Depth", depth), .. headers]);

    public Task<DavAnswer> Report(string path, string body, string depth = "1") => Send("REPORT", path, body, ("Depth", depth));

    public Task<DavAnswer> Sync(string path, string token, string props = "<D:getetag/>", int? limit = null) => Report(path,
        $"<D:sync-collection {Spaces}><D:sync-token>{token}</D:sync-token><D:sync-level>1</D:sync-level>{(limit is null ? "" : $"<D:limit><D:nresults>{limit}</D:nresults></D:limit>")}<D:prop>{props}</D:prop></D:sync-collection>", "0");

    public Task<DavAnswer> Multiget(string path, string props, params string[] hrefs) =>
        Report(path, $"<C:addressbook-multiget {Spaces}><D:prop>{props}</D:prop>{string.Concat(hrefs.Select(h => $"<D:href>{h}</D:href>"))}</C:addressbook-multiget>");

    public Task<DavAnswer> Query(string path, string filter, string props = "<D:getetag/><C:address-data/>", string more = "") =>
        Report(path, $"<C:addressbook-query {Spaces}><D:prop>{props}</D:prop>{filter}{more}</C:addressbook-query>");

    public const string Spaces = "xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\" xmlns:S=\"http://calendarserver.org/ns/\"";

    public void Dispose() => _http.Dispose();
}

/// <summary>What the server answered.</summary>
public sealed class DavAnswer(HttpStatusCode status, HttpResponseHeaders headers, string? contentType, byte[] bytes)
{
    public int Status => (int)status;
    public HttpResponseHeaders Headers => headers;
    public string? ContentType => contentType;
    public byte[] Bytes => bytes;
    public string Text => Encoding.UTF8.GetString(bytes);
    public string? ETag => headers.ETag?.ToString();
    public XElement Xml => XElement.Parse(Text);

    /// <summary>Each thing of a multistatus, by its address.</summary>
    public IReadOnlyDictionary<string, DavThing> Things =>
        Xml.Elements(DavClient.D + "response").ToDictionary(r => r.Element(DavClient.D + "href")!.Value, r => new DavThing(r));

    public string SyncToken => Xml.Element(DavClient.D + "sync-token")!.Value;

    /// <summary>The precondition an error names; "" for none.</summary>
    public string Condition => bytes.Length > 0 && Text.StartsWith("<?xml", StringComparison.Ordinal) && Xml.Name == DavClient.D + "error" ? Xml.Elements().First().Name.LocalName : "";
}

/// <summary>One response of a multistatus.</summary>
public sealed class DavThing(XElement response)
{
    /// <summary>Of the thing itself, or 0 when its properties have one each.</summary>
    public int Status => response.Element(DavClient.D + "status") is { } status ? Number(status) : 0;

    public string? Error => response.Element(DavClient.D + "error")?.Elements().First().Name.LocalName;

    /// <returns>Null: not there, or not found.</returns>
    public XElement? Property(XName name) => Propstats(200).Elements(name).FirstOrDefault();

    public string? Value(XName name) => Property(name)?.Value;

    public bool Lacks(XName name) => Propstats(404).Elements(name).Any();

    public string? ETag => Value(DavClient.D + "getetag");

    /// <summary>The card as an XML parser gives it.</summary>
    public string? Card => Value(DavClient.C + "address-data");

    public IReadOnlyList<string> Privileges => [.. Property(DavClient.D + "current-user-privilege-set")!.Elements().Elements().Select(e => e.Name.LocalName)];

    public IReadOnlyList<string> Types => [.. Property(DavClient.D + "resourcetype")!.Elements().Select(e => e.Name.LocalName)];

    public int StatusOf(XName name) => response.Elements(DavClient.D + "propstat").Where(p => p.Element(DavClient.D + "prop")!.Element(name) is not null)
        .Select(p => Number(p.Element(DavClient.D + "status")!)).FirstOrDefault();

    private IEnumerable<XElement> Propstats(int status) =>
        response.Elements(DavClient.D + "propstat").Where(p => Number(p.Element(DavClient.D + "status")!) == status).Elements(DavClient.D + "prop");

    private static int Number(XElement status) => int.Parse(status.Value.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
