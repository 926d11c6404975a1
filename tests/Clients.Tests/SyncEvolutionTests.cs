using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>SyncEvolution, which stands for the programs of the GNOME desktop and of several phones, with its own store of files.</summary>
public sealed class SyncEvolutionTests(ClientSite site)
{
    [Needs([Installed.SyncEvolution])]
    public async Task Synchronises_both_ways_with_a_store_of_its_own()
    {
        var account = await site.Account("pablo");
        using var client = await SyncEvolution.Of(account);
        await account.Put("theirs.vcf", SampleCards.WithPhoto("theirs", "Their Card"));
        await account.Put("gone.vcf", SampleCards.Person("gone", "Gone Soon"));
        await client.Write("1", SampleCards.Person("mine", "My Card"));
        await client.Sync("slow");
        Assert.Equal(["Gone Soon", "My Card", "Their Card"], client.Names);
        Assert.Equal(["Gone Soon", "My Card", "Their Card"], await Names(account));

        await client.Rename("My Card", "My New Card");
        await account.Put("theirs.vcf", SampleCards.WithPhoto("theirs", "Their New Card"));
        await account.Delete("gone.vcf");
        await client.Sync("two-way");
        Assert.Equal(["My New Card", "Their New Card"], client.Names);
        Assert.Equal(["My New Card", "Their New Card"], await Names(account));
        Assert.Contains(SampleCards.Dot, Unfolded((await account.Cards())["theirs.vcf"]), StringComparison.Ordinal);

        client.Delete("Their New Card");
        await client.Sync("two-way");
        Assert.Equal(["My New Card"], await Names(account));
    }

    private static async Task<IEnumerable<string>> Names(Account account) => (await account.Cards()).Values.Select(SyncEvolution.NameOf).Order(StringComparer.Ordinal);

    private static string Unfolded(string card) => card.Replace("\r\n ", "", StringComparison.Ordinal);
}
