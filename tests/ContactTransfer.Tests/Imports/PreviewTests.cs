using Carnet.ContactTransfer.Tests.Sites;
using static Carnet.ContactTransfer.Tests.Sites.Multipart;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>What is shown of a file before it is imported.</summary>
public sealed class PreviewTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Marks_a_card_that_lists_others()
    {
        var groups = string.Concat(new[] { "X-ADDRESSBOOKSERVER-KIND:group", "KIND:group" }.Select((kind, n) =>
            $"BEGIN:VCARD\r\nVERSION:{(n == 0 ? "3.0" : "4.0")}\r\nUID:g{n}\r\nFN:Friends {n}\r\nN:Friends {n};;;;\r\n{kind}\r\nEND:VCARD\r\n"));
        var preview = await site.Ada.Upload(await site.Ada.NewBook(), Text(groups + Cards.Card(1)));
        Assert.Equal([true, true, false], preview.Document.QuerySelectorAll(".preview-table tbody tr").Select(row => row.QuerySelector(".badge")?.TextContent == "Group"));
    }
}
