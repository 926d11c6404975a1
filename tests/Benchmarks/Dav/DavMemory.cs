using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Carnet.EndToEnd.Site;
using Carnet.Testing.Web;

namespace Carnet.Benchmarks.Dav;

/// <summary>
/// What a client that asks for everything at once costs the server's process: the answer's size, its time, and the most memory
/// the process held meanwhile. The host runs on its own; cards are put into it over HTTP, one of ten with a photo.
/// </summary>
internal sealed class DavMemory(Uri host, int processId, int size) : IDisposable
{
    private const string Login = "root", Password = "a-long-password-42", Book = $"dav/{Login}/private/contacts/";
    private const string Spaces = "xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\"";
    private const string Wanted = "<D:prop><D:getetag/><C:address-data/></D:prop>";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false })
    {
        BaseAddress = host,
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Login}:{Password}"))) },
    };

    public static async Task Run(int size)
    {
        var (process, address) = await CarnetProcess.Start("--empty");
        await using var running = process;
        using var browser = new Browser(address);
        await browser.Submit("setup", "setup", new() { ["GivenName"] = "Root", ["FamilyName"] = "Person", ["Login"] = Login, ["Email"] = "root@example.org", ["Password"] = Password, ["Repeated"] = Password });
        using var memory = new DavMemory(address, process.Id, size);
        await memory.Measure();
    }

    private async Task Measure()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(Fill));
        Console.WriteLine($"{size:N0} cards. Before: {Megabytes("VmRSS")} MB");
        Console.WriteLine("| request | answer | time | most memory | afterwards |\n|---|--:|--:|--:|--:|");
        for (var round = 0; round < 2; round++)
        {
            await Ask("PROPFIND depth 1", "PROPFIND", "1", $"<D:propfind {Spaces}><D:prop><D:getetag/><D:resourcetype/></D:prop></D:propfind>");
            await Ask("first sync-collection with data", "REPORT", "0", $"<D:sync-collection {Spaces}><D:sync-token/><D:sync-level>1</D:sync-level>{Wanted}</D:sync-collection>");
            await Ask("addressbook-query for all", "REPORT", "1", $"<C:addressbook-query {Spaces}>{Wanted}<C:filter/></C:addressbook-query>");
            await Ask("addressbook-query, a filter on NOTE", "REPORT", "1", $"<C:addressbook-query {Spaces}>{Wanted}<C:filter><C:prop-filter name=\"NOTE\"><C:text-match>invented</C:text-match></C:prop-filter></C:filter></C:addressbook-query>");
            await Ask("multiget of 10,000", "REPORT", "1", $"<C:addressbook-multiget {Spaces}>{Wanted}{string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<D:href>/{Book}{i}.vcf</D:href>"))}</C:addressbook-multiget>");
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Ask("8 × first sync at once, one of them", "REPORT", "0", $"<D:sync-collection {Spaces}><D:sync-token/><D:sync-level>1</D:sync-level>{Wanted}</D:sync-collection>")));
        }
    }

    private async Task Fill(int first)
    {
        for (var i = first; i < size; i += 8)
        {
            using var card = new StringContent(Card(i), Encoding.UTF8, "text/vcard");
            using var answer = await _http.PutAsync($"{Book}{i}.vcf", card);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static string Card(int i) => string.Create(CultureInfo.InvariantCulture,
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:invented-{i}\r\nFN:Person {i}\r\nN:{i};Person;;;\r\nEMAIL:person{i}@example.org\r\nTEL:+33 1 {i:00000000}\r\nNOTE:invented\r\n{(i % 10 == 0 ? Photo(i) : "")}END:VCARD\r\n");

    private static string Photo(int seed)
    {
        var bytes = new byte[12_000];
        new Random(seed).NextBytes(bytes);
        return $"PHOTO;ENCODING=b;TYPE=JPEG:{Convert.ToBase64String(bytes)}\r\n";
    }

    private async Task Ask(string what, string method, string depth, string body)
    {
        ForgetPeak();
        var watch = Stopwatch.StartNew();
        using var request = new HttpRequestMessage(new HttpMethod(method), Book) { Content = new StringContent(body, Encoding.UTF8, "application/xml"), Headers = { { "Depth", depth } } };
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        long length = 0;
        var part = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(part)) > 0;)
            length += read;
        Console.WriteLine($"| {what} | {length / 1048576.0:0.0} MB | {watch.ElapsedMilliseconds:N0} ms | {Megabytes("VmHWM")} MB | {Megabytes("VmRSS")} MB |");
    }

    // proc(5): 5 resets the peak of resident memory.
    private void ForgetPeak() => File.WriteAllText($"/proc/{processId}/clear_refs", "5");

    private long Megabytes(string which) =>
        long.Parse(File.ReadLines($"/proc/{processId}/status").Single(line => line.StartsWith(which, StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    public void Dispose() => _http.Dispose();
}
