using System.Net;
using Carnet.ContactTransfer.Tests.Sites;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>R139: how many still fit is shown, and what does not fit is refused before anything is stored.</summary>
public sealed class QuotaTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Refuses_a_file_that_does_not_fit_before_anything_is_stored()
    {
        await site.Limit(5);
        var book = await site.Bob.NewBook();
        await site.Bob.Import(book, Cards.File(3));
        var first = await site.Bob.Browser.Get($"books/{book}/imports/new");
        Assert.Equal("2", first.Document.QuerySelector("[data-room]")!.GetAttribute("data-room"));

        var preview = await site.Bob.Upload(book, Cards.File(3, first: 11));
        Assert.StartsWith("This file would add 3 contacts, but there is room for 2 only.", preview.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.True(preview.Document.QuerySelector("#start-form button.btn-primary")!.HasAttribute("disabled"));

        var forced = await site.Bob.Browser.Submit(preview, "start");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.Status);
        Assert.Equal(3, (await site.Bob.Contacts(book)).Count);
    }

    [Fact]
    public async Task Does_not_count_contacts_that_are_there_already()
    {
        await site.Limit(5);
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Cards.File(4));
        var preview = await site.Ada.Upload(book, Cards.File(5));
        Assert.Equal((1, 0, 4, 0), (await site.Ada.Start(preview)).Stored());
    }

    [Fact]
    public async Task Asks_again_when_the_job_begins()
    {
        await site.Limit(0);
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, Cards.File(4));
        var started = await site.Ada.Browser.Submit(preview, "start");
        await site.Limit(1);
        await site.RunJobs();
        var page = await site.Ada.Browser.Get(started.Location!);
        Assert.StartsWith("This file would add 4 contacts", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(await site.Ada.Contacts(book));
    }
}
