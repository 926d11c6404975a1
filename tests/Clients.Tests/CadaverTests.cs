using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>cadaver, which knows WebDAV and nothing of contacts.</summary>
public sealed class CadaverTests(ClientSite site)
{
    [Needs([Installed.Cadaver])]
    public async Task Lists_reads_writes_and_deletes()
    {
        var account = await site.Account("quentin");
        using var home = await HomeOf(account);
        await account.Put("anna.vcf", SampleCards.Person("anna", "Anna Muster"));
        await home.Write("bert.vcf", SampleCards.Person("bert", "Bert Beispiel"));
        var said = await home.Do("cadaver", "ls\nget anna.vcf\nput bert.vcf\npropget anna.vcf\ndelete anna.vcf\nquit\n", account.Book);
        Assert.Contains("anna.vcf", said, StringComparison.Ordinal);
        Assert.Equal(SampleCards.Person("anna", "Anna Muster"), await File.ReadAllTextAsync(home["anna.vcf"]));
        Assert.Contains("Fetching properties for `anna.vcf':", said, StringComparison.Ordinal);
        Assert.Contains("getetag", said, StringComparison.Ordinal);
        Assert.Equal(["bert.vcf"], (await account.Cards()).Keys);
        Assert.Equal(SampleCards.Person("bert", "Bert Beispiel"), await account.Card("bert"));
    }

    [Needs([Installed.Cadaver])]
    public async Task Walks_from_the_root_to_the_books()
    {
        var account = await site.Account("rosa");
        using var home = await HomeOf(account);
        await account.Put("anna.vcf", SampleCards.Person("anna", "Anna Muster"));
        var said = await home.Do("cadaver", "ls\ncd rosa\nls\ncd private/contacts\nls\nquit\n", account.Server + "dav/");
        Assert.Contains("principals", said, StringComparison.Ordinal);
        Assert.Contains("anna.vcf", said, StringComparison.Ordinal);
    }

    [Needs([Installed.Cadaver])]
    public async Task Is_refused_where_it_may_only_read()
    {
        var owner = await site.Account("sven");
        await owner.Put("anna.vcf", SampleCards.Person("anna", "Anna Muster"));
        var reader = await site.Account("tess");
        var book = await owner.ShowTo(reader);
        using var home = await HomeOf(reader);
        await home.Write("anna.vcf", SampleCards.Person("anna", "Changed By Her"));
        var said = await home.Do("cadaver", "ls\nput anna.vcf\ndelete anna.vcf\nquit\n", book);
        Assert.Equal(2, said.Split("403 Forbidden").Length - 1);
        Assert.Equal(SampleCards.Person("anna", "Anna Muster"), (await owner.Cards()).Values.Single());
    }

    private static async Task<Home> HomeOf(Account account)
    {
        var home = new Home();
        await home.Write(".netrc", $"machine 127.0.0.1 login {account.Login} password {account.Password}\n");
        return home;
    }
}
