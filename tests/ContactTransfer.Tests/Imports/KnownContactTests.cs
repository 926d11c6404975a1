using Carnet.ContactTransfer.Tests.Sites;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>Contacts that already stand in the book are decided on before anything is stored.</summary>
public sealed class KnownContactTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static readonly byte[] Old = Text(Cards.Card(1) + Cards.Card(2)), New = Text(Cards.Card(1) + Cards.Card(2, "NOTE:newer\n") + Cards.Card(3));

    [Fact]
    public async Task Leaves_them_as_they_are_unless_told_otherwise()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Old);
        var preview = await site.Ada.Upload(book, New);
        Assert.Equal((3, 0, 2), preview.Found());
        Assert.Equal((1, 0, 2, 0), (await site.Ada.Start(preview)).Stored());
        Assert.Equal(["", "", ""], (await site.Ada.Contacts(book)).Select(c => c.Notes));
    }

    [Fact]
    public async Task Replaces_only_those_that_differ()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Old);
        Assert.Equal((1, 1, 1, 0), (await site.Ada.Import(book, New, known: "Replace")).Stored());
        Assert.Equal(["", "newer", ""], (await site.Ada.Contacts(book)).Select(c => c.Notes));
    }

    [Fact]
    public async Task Adds_them_once_more_under_identities_of_their_own()
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Old);
        Assert.Equal((3, 0, 0, 0), (await site.Ada.Import(book, New, known: "Add")).Stored());
        Assert.Equal((3, 0, 3), (await site.Ada.Upload(book, New)).Found());
        Assert.Equal(5, (await site.Ada.Contacts(book)).Count);
    }

    [Theory]
    [InlineData("contacts.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nEND:VCARD\n")]
    [InlineData("contacts.csv", "First name,E-mail\nAda,ada@example.org\nZoé,zoe@example.org\n")]
    public async Task Knows_contacts_of_programs_that_give_no_identity(string name, string file)
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, Text(file), name);
        Assert.Equal((0, 0, 2, 0), (await site.Ada.Import(book, Text(file), name)).Stored());
    }

    [Fact]
    public async Task Keeps_equal_cards_without_identity_apart_as_they_were()
    {
        var book = await site.Ada.NewBook();
        var twins = Text("BEGIN:VCARD\nVERSION:3.0\nFN:Twin\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Twin\nEND:VCARD\n");
        Assert.Equal((2, 0, 0, 0), (await site.Ada.Import(book, twins)).Stored());
        Assert.Equal((0, 0, 2, 0), (await site.Ada.Import(book, twins)).Stored());
    }

    [Fact]
    public async Task Loses_nobody_when_a_program_gives_one_identity_to_two_people()
    {
        var book = await site.Ada.NewBook();
        var file = Text(Cards.Card(1) + Cards.Card(1, "NOTE:somebody else\n") + Cards.Card(1));
        Assert.Equal((2, 0, 1, 0), (await site.Ada.Import(book, file)).Stored());
    }

    [Fact]
    public async Task Does_not_look_into_other_books()
    {
        var (first, second) = (await site.Ada.NewBook(), await site.Ada.NewBook());
        await site.Ada.Import(first, Old);
        Assert.Equal((2, 0, 0), (await site.Ada.Upload(second, Old)).Found());
    }
}
