using Carnet.ContactTransfer.Tests.Sites;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>One press takes a whole import back.</summary>
public sealed class ReversalTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Takes_out_what_was_added_and_gives_back_what_was_replaced()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Text(Cards.Card(1, "NOTE:mine\n")));
        var before = await site.Ada.Contacts(book);
        var result = await site.Ada.Import(book, Text(Cards.Card(1, "NOTE:theirs\n") + Cards.Card(2)), known: "Replace");
        Assert.Equal((1, 1, 0, 0), result.Stored());

        var back = await site.Ada.Browser.Submit(result, "reversal");
        Assert.Equal("Import taken back", (await site.Ada.Browser.Get(back.Location!)).Title);
        Assert.Equal(before, await site.Ada.Contacts(book));
    }

    [Fact]
    public async Task Takes_a_large_import_back_in_the_background()
    {
        var book = await site.Ada.NewBook();
        var result = await site.Ada.Import(book, Cards.File(700));
        var back = await site.Ada.Browser.Submit(result, "reversal");
        Assert.True((await site.Ada.Browser.Get(back.Location!)).Has("[data-progress]"));
        await site.RunJobs();
        Assert.Equal("Import taken back", (await site.Ada.Browser.Get(back.Location!)).Title);
        Assert.Empty(await site.Ada.Contacts(book));
    }

    [Fact]
    public async Task Takes_back_what_is_left_when_a_replaced_contact_was_deleted_since()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Text(Cards.Card(1, "NOTE:mine\n") + Cards.Card(2, "NOTE:mine\n")));
        var result = await site.Ada.Import(book, Text(Cards.Card(1, "NOTE:theirs\n") + Cards.Card(2, "NOTE:theirs\n")), known: "Replace");
        await site.Ada.Browser.PostForm($"books/{book}/removals", $"books/{book}/contacts", [("ids", (await site.Ada.Ids(book))[0].ToString())]);
        var back = await site.Ada.Browser.Submit(result, "reversal");
        Assert.Equal("Import taken back", (await site.Ada.Browser.Get(back.Location!)).Title);
        Assert.Equal("mine", Assert.Single(await site.Ada.Contacts(book)).Notes);
    }

    [Fact]
    public async Task Can_be_imported_again_afterwards()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Browser.Submit(await site.Ada.Import(book, Cards.File(3)), "reversal");
        Assert.Equal((3, 0, 0, 0), (await site.Ada.Import(book, Cards.File(3))).Stored());
    }
}
