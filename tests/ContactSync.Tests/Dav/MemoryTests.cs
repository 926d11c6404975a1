using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Carnet.Testing.Web;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>Alone, for the memory of the whole process is looked at.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTestsAlone;

/// <summary>Answers pass through: what a client asks for at once is never held at once.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests(DavHost site) : IClassFixture<DavHost>
{
    private const int Cards = 150, CardBytes = 200_000, Held = 10 * 1024 * 1024;

    [Fact]
    public async Task A_reader_who_stops_in_the_middle_of_thirty_megabytes_holds_a_few_of_them()
    {
        var (client, book) = await site.Book();
        for (var i = 0; i < Cards; i++)
            Assert.Equal(201, (await client.Put($"{book}{i}.vcf", site.Card($"Large {i}", more: $"X-LARGE:{new string('x', CardBytes)}\r\n"))).Status);
        var hrefs = string.Concat(Enumerable.Range(0, Cards).Select(i => string.Create(CultureInfo.InvariantCulture, $"<D:href>{book}{i}.vcf</D:href>")));
        const string Wanted = "<D:prop><D:getetag/><C:address-data/></D:prop>";
        foreach (var body in new[]
        {
            $"<C:addressbook-query {DavClient.Spaces}>{Wanted}<C:filter/></C:addressbook-query>",
            $"<C:addressbook-query {DavClient.Spaces}>{Wanted}<C:filter><C:prop-filter name=\"FN\"><C:text-match>large</C:text-match></C:prop-filter></C:filter></C:addressbook-query>",
            $"<C:addressbook-multiget {DavClient.Spaces}>{Wanted}{hrefs}</C:addressbook-multiget>",
            $"<D:sync-collection {DavClient.Spaces}><D:sync-token/><D:sync-level>1</D:sync-level>{Wanted}</D:sync-collection>",
        })
            Assert.InRange(await HeldWhileReading(book, body), long.MinValue, Held);
    }

    private async Task<long> HeldWhileReading(string book, string body)
    {
        using var http = new HttpClient { BaseAddress = site.Host.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"ada:{CarnetHost.Password}")));
        var before = GC.GetTotalMemory(true);
        using var request = new HttpRequestMessage(new HttpMethod("REPORT"), book) { Content = new StringContent(body, Encoding.UTF8, "application/xml") };
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        await stream.ReadExactlyAsync(new byte[CardBytes * 3]);
        var held = GC.GetTotalMemory(true) - before;
        long rest = 0;
        var part = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(part)) > 0;)
            rest += read;
        Assert.InRange(rest, Cards * CardBytes * 0.9, Cards * CardBytes * 1.1);
        return held;
    }
}
