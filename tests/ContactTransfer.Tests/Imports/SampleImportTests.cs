using Carnet.ContactTransfer.Tests.Sites;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>Files that real programs wrote, from the upload to the result.</summary>
public sealed class SampleImportTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [MemberData(nameof(SampleFiles.All), MemberType = typeof(SampleFiles))]
    public async Task Stores_every_contact_of_a_real_file(string file, int count)
    {
        var book = await site.Ada.NewBook();
        var preview = await site.Ada.Upload(book, SampleFiles.Read(file), Path.GetFileName(file));
        Assert.Equal((count, 0, 0), preview.Found());
        var result = await site.Ada.Start(preview);
        Assert.Equal((count, 0, 0, 0), result.Stored());
        Assert.Equal(count, (await site.Ada.Contacts(book)).Count);
    }

    [Fact]
    public async Task Says_that_a_file_of_nothing_but_a_mark_is_empty()
    {
        var page = await site.Ada.Upload(await site.Ada.NewBook(), SampleFiles.Read("vcf/fk_empty_bom_only.vcf"));
        Assert.Equal("This file is empty.", page.Text("#upload-fault"));
    }

    [Theory]
    [InlineData("vcf/fk_ansi_cp1252.vcf", "Lämmerweg")]
    [InlineData("vcf/fk_greek_cp1253.vcf", "Ευάγγελος")]
    public async Task Keeps_letters_of_old_code_pages(string file, string word)
    {
        var book = await site.Ada.NewBook();
        await site.Ada.Import(book, SampleFiles.Read(file));
        var contact = Assert.Single(await site.Ada.Ids(book));
        Assert.Contains(word, (await site.Ada.Browser.Get($"contacts/{contact}/export?version=4.0")).Body, StringComparison.Ordinal);
    }
}
