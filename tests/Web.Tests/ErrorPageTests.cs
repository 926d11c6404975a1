using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;

namespace Carnet.Web.Tests;

public sealed class ErrorPageTests
{
    [Fact]
    public async Task Refusals_come_as_pages_in_the_readers_language()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var bob = await host.SignIn("bob");
        var missing = await bob.Get("no-such-page", ("Accept-Language", "fr"));
        Assert.Equal((HttpStatusCode.NotFound, "Introuvable"), (missing.Status, missing.Title));
        Assert.True(missing.Has("form[action='/sign-out']"), "the page stands in the layout");
        var forbidden = await bob.Get("admin/users", ("Accept-Language", "es"));
        Assert.Equal((HttpStatusCode.Forbidden, "No permitido"), (forbidden.Status, forbidden.Title));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var bob = await host.SignIn("bob");
        using var content = new FormUrlEncodedContent([new("Theme", "dark")]);
        var answer = await bob.Send(new HttpRequestMessage(HttpMethod.Post, "settings") { Content = content }, []);
        Assert.Equal((HttpStatusCode.BadRequest, "This did not work"), (answer.Status, answer.Title));
    }

    [Fact]
    public async Task Too_large_a_body_is_refused_in_plain_words()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var carol = await host.SignIn("carol");
        var answer = await carol.Send(await Upload(carol), []);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Too large"), (answer.Status, answer.Title));
    }

    // Nobody can be answered while he goes on talking: a browser always says how much it is going to send.
    [Fact]
    public async Task A_body_without_an_end_is_cut_off()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var carol = await host.SignIn("carol");
        var request = await Upload(carol);
        request.Headers.TransferEncodingChunked = true;
        var status = await Sent(carol, request);
        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge, $"{status}");
        Assert.Equal(HttpStatusCode.OK, (await carol.Get("settings")).Status);
    }

    private static async Task<HttpStatusCode?> Sent(Browser browser, HttpRequestMessage request)
    {
        try
        {
            return (await browser.Send(request, [])).Status;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<HttpRequestMessage> Upload(Browser browser)
    {
        var file = new StreamContent(new Zeros(200L << 20)) { Headers = { ContentType = new("application/octet-stream") } };
        var token = new StringContent((await browser.Get("settings")).Token);
        return new(HttpMethod.Post, "probe/upload") { Content = new MultipartFormDataContent { { token, "__RequestVerificationToken" }, { file, "file", "zeros.vcf" } } };
    }

    [Fact]
    public async Task A_fault_shows_the_number_it_is_logged_under_and_nothing_else_of_itself()
    {
        using var log = new LogBook();
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite, new() { Configure = builder => builder.Logging.AddProvider(log) });
        using var carol = await host.SignIn("carol");
        var answer = await carol.Get("probe/fault");
        Assert.Equal((HttpStatusCode.InternalServerError, "Something went wrong"), (answer.Status, answer.Title));
        var number = answer.Text("[data-correlation]")!;
        Assert.Equal(number, answer.Headers.GetValues("X-Correlation-Id").Single());
        Assert.Contains(number, log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-of-the-card", answer.Body, StringComparison.Ordinal);
    }

    /// <summary>Many bytes that need no memory.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
