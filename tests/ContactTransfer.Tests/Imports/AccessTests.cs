using System.Net;
using Carnet.ContactTransfer.Tests.Sites;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>Somebody else's books and imports do not exist.</summary>
public sealed class AccessTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("imports/new")]
    [InlineData("export")]
    [InlineData("export/file?format=VCard3")]
    public async Task Does_not_know_the_book_of_somebody_else(string page)
    {
        var book = await site.Bob.NewBook();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.Browser.Get($"books/{book}/{page}")).Status);
    }

    [Fact]
    public async Task Takes_no_file_for_the_book_of_somebody_else()
    {
        var (mine, his) = (await site.Ada.NewBook(), await site.Bob.NewBook());
        var token = (await site.Ada.Browser.Get($"books/{mine}/imports/new")).Token;
        var answer = await site.Ada.Browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{his}/imports") { Content = Multipart.Of(token, Cards.File(1), "contacts.vcf") }, []);
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Empty(await site.Bob.Contacts(his));
    }

    [Fact]
    public async Task Shows_an_import_to_nobody_but_its_owner()
    {
        var preview = await site.Bob.Upload(await site.Bob.NewBook(), Cards.File(1));
        var address = preview.Url.AbsolutePath.TrimStart('/');
        foreach (var page in new[] { "", "/progress", "/failures" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.Browser.Get(address + page)).Status);
        foreach (var deed in new[] { "start", "mapping", "cancellation", "reversal" })
            Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.Browser.Post($"{address}/{deed}", $"books/{await site.Ada.NewBook()}/imports/new")).Status);
    }

    [Fact]
    public async Task Exports_no_contact_of_somebody_else()
    {
        var (mine, his) = (await site.Ada.NewBook(), await site.Bob.NewBook());
        await site.Bob.Import(his, Cards.File(1));
        var id = (await site.Bob.Ids(his)).Single();
        Assert.Equal(HttpStatusCode.NotFound, (await site.Ada.Browser.Get($"contacts/{id}/export")).Status);
        var stolen = await site.Ada.Browser.Post($"books/{mine}/selection/export/file", $"books/{mine}/imports/new", new() { ["ids"] = id.ToString() });
        Assert.Equal("", stolen.Body);
    }
}
