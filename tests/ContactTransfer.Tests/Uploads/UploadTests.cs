using System.Net;
using System.Net.Sockets;
using System.Text;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Uploads;

/// <summary>The token comes before the file, and a line that breaks leaves nothing.</summary>
public sealed class UploadTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData(null)]
    [InlineData("forged")]
    public async Task Takes_no_file_without_a_valid_token(string? token)
    {
        var book = await site.Ada.NewBook();
        Assert.Equal(HttpStatusCode.BadRequest, await Post(book, Multipart.Of(token, Cards.File(1), "contacts.vcf")));
        Assert.Empty(await Imports(book));
    }

    [Fact]
    public async Task Takes_no_file_that_comes_before_its_token()
    {
        var book = await site.Ada.NewBook();
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Cards.File(1)), "file", "contacts.vcf" }, { new StringContent(await Token(book)), "__RequestVerificationToken" } };
        Assert.Equal(HttpStatusCode.BadRequest, await Post(book, content));
    }

    [Fact]
    public async Task Takes_the_token_from_the_header_too()
    {
        var book = await site.Ada.NewBook();
        var request = new HttpRequestMessage(HttpMethod.Post, $"books/{book}/imports") { Content = Multipart.Of(null, Cards.File(1), "contacts.vcf") };
        var answer = await site.Ada.Browser.Send(request, [("RequestVerificationToken", await Token(book))]);
        Assert.True(answer.IsRedirect);
    }

    [Fact]
    public async Task Is_the_only_route_that_checks_its_token_itself() =>
        Assert.Equal(["books/{bookId:guid}/imports"], await site.Host.Inside(services => Task.FromResult(
            services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<ChecksAntiforgeryItself>() is not null).Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList())));

    [Fact]
    public async Task Keeps_nothing_when_the_line_is_cut_in_the_middle()
    {
        var book = await site.Ada.NewBook();
        var body = await Multipart.Of(await Token(book), Cards.File(2000), "contacts.vcf").ReadAsByteArrayAsync();
        using (var client = new TcpClient(site.Host.Address.Host, site.Host.Address.Port))
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(await Head(book, body)));
            await client.GetStream().WriteAsync(body.AsMemory(0, body.Length / 2));
        }
        await Gone(book);
        Assert.Empty(await site.Ada.Contacts(book));
    }

    [Fact]
    public async Task Says_so_when_the_form_has_no_end()
    {
        var book = await site.Ada.NewBook();
        var whole = Multipart.Of(await Token(book), Cards.File(200), "contacts.vcf");
        var body = await whole.ReadAsByteArrayAsync();
        var half = new ByteArrayContent(body[..(body.Length / 2)]);
        half.Headers.ContentType = whole.Headers.ContentType;
        var answer = await site.Ada.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/imports") { Content = half }, []);
        Assert.Equal("The file did not arrive whole. Please send it again.", answer.Text("#upload-fault"));
        Assert.Empty(await Imports(book));
    }

    // The server notices the broken line a moment later, in a request nobody waits for.
    private async Task Gone(Guid book)
    {
        while ((await Imports(book)).Count > 0)
            await Task.Yield();
    }

    private Task<List<Import>> Imports(Guid book) => site.Ada.Inside(services =>
        services.GetRequiredService<TenantDb>().Set<Import>().AsNoTracking().Where(i => i.BookId == book).ToListAsync());

    private async Task<string> Token(Guid book) => (await site.Ada.Browser.Get($"books/{book}/imports/new")).Token;

    private async Task<HttpStatusCode> Post(Guid book, HttpContent content) =>
        (await site.Ada.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/imports") { Content = content }, [])).Status;

    private async Task<string> Head(Guid book, byte[] body)
    {
        var type = (await Task.FromResult(Encoding.ASCII.GetString(body, 0, 80))).Split("\r\n")[0][2..];
        return $"POST /books/{book}/imports HTTP/1.1\r\nHost: {site.Host.Address.Authority}\r\nContent-Length: {body.Length}\r\n"
            + $"Content-Type: multipart/form-data; boundary=\"{type}\"\r\nCookie: {site.Ada.Browser.Cookies.GetCookieHeader(site.Host.Address)}\r\n\r\n";
    }
}
