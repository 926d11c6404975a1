using System.Text;
using Carnet.ContactFormats;
using Carnet.ContactTransfer.Tests.Sites;

namespace Carnet.ContactTransfer.Tests.Imports;

/// <summary>What goes out comes in again as it was.</summary>
public sealed class RoundTripTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("VCard3", "vcf/apple_bulk.vcf", "vcf/ez_iphone.vcf", "vcf/ez_gmail_all_fields.vcf", "vcf/fk_outlook_de.vcf", "vcf/fk_hebrew_cp1255.vcf")]
    [InlineData("VCard4", "vcf/ez_rfc6350.vcf", "vcf/ez_fullcontact.vcf")]
    public async Task Is_the_same_after_export_and_import(string format, params string[] files)
    {
        var (first, second) = (await site.Ada.NewBook(), await site.Ada.NewBook());
        foreach (var file in files)
            await site.Ada.Import(first, SampleFiles.Read(file));
        var exported = await Export(first, format);
        await site.Ada.Import(second, exported);
        Assert.Equal(await site.Ada.Contacts(first), await site.Ada.Contacts(second));
        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(await Export(second, format)));
    }

    [Theory]
    [InlineData("Csv")]
    [InlineData("Google")]
    [InlineData("Outlook")]
    public async Task Keeps_what_a_table_can_hold(string format)
    {
        var (first, second) = (await site.Ada.NewBook(), await site.Ada.NewBook());
        await site.Ada.Import(first, SampleFiles.Read("csv/derived_outlook_classic_fr_cp1252.csv"), "contacts.csv");
        await site.Ada.Import(second, await Export(first, format), "contacts.csv");
        Assert.Equal((await site.Ada.Contacts(first)).Select(Core), (await site.Ada.Contacts(second)).Select(Core));
    }

    private static (string, string, string, string?, string) Core(ContactData contact) =>
        (contact.GivenName, contact.FamilyName, contact.Organization, contact.Emails.FirstOrDefault()?.Value, string.Join(',', contact.Phones.Select(p => p.Value).Order()));

    private Task<byte[]> Export(Guid book, string format) =>
        site.Ada.Browser.Client.GetByteArrayAsync(new Uri(site.Host.Address, $"books/{book}/export/file?format={format}"));
}
