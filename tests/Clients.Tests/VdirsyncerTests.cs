using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>vdirsyncer keeps a folder of files and an address book in step.</summary>
public sealed class VdirsyncerTests(ClientSite site)
{
    [Needs([Installed.Vdirsyncer])]
    public async Task Finds_the_books_from_the_server_alone_and_copies_cards_both_ways_byte_for_byte()
    {
        var account = await site.Account("gabriela");
        using var client = await Vdirsyncer.Of(account);
        await account.Put("anna.vcf", SampleCards.WithPhoto("anna", "Anna Muster"));
        await account.Put("team.vcf", SampleCards.Group("team", "The Team", "anna", "bert"));
        await client.Write("bert", SampleCards.WithPhoto("bert", "Bert Beispiel"));
        await client.Sync();
        Assert.Equal(["anna", "bert", "team"], client.Names);
        Assert.Equal(SampleCards.WithPhoto("anna", "Anna Muster"), client.Card("anna"));
        Assert.Equal(SampleCards.Group("team", "The Team", "anna", "bert"), client.Card("team"));
        Assert.Equal(SampleCards.WithPhoto("bert", "Bert Beispiel"), await account.Card("bert"));
        var quiet = await client.Sync();
        Assert.DoesNotContain("Copying", quiet, StringComparison.Ordinal);
    }

    [Needs([Installed.Vdirsyncer])]
    public async Task Carries_changes_and_deletions_both_ways()
    {
        var account = await site.Account("hugo");
        using var client = await Vdirsyncer.Of(account);
        foreach (var uid in new[] { "here", "there", "gone-here", "gone-there" })
            await account.Put(uid + ".vcf", SampleCards.Person(uid, "Before Change"));
        await client.Sync();
        await client.Write("here", SampleCards.Person("here", "Changed Here"));
        await account.Put("there.vcf", SampleCards.Person("there", "Changed There"));
        client.Delete("gone-here");
        await account.Delete("gone-there.vcf");
        await client.Sync();
        Assert.Equal(["here", "there"], client.Names);
        Assert.Equal(["here.vcf", "there.vcf"], (await account.Cards()).Keys.Order());
        Assert.Contains("FN:Changed Here", await account.Card("here"), StringComparison.Ordinal);
        Assert.Contains("FN:Changed There", client.Card("there"), StringComparison.Ordinal);
    }

    [Needs([Installed.Vdirsyncer])]
    public async Task A_conflict_loses_nothing_until_somebody_decides_it()
    {
        var account = await site.Account("ines");
        using var client = await Vdirsyncer.Of(account);
        await Disagree(account, client);
        var refused = await client.TrySync();
        Assert.NotEqual(0, refused.Code);
        Assert.Contains("conflict", refused.Errors + refused.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("FN:Mine Here", client.Card("both"), StringComparison.Ordinal);
        Assert.Contains("FN:Theirs There", await account.Card("both"), StringComparison.Ordinal);
        await client.Resolve("a wins");
        await client.Sync();
        Assert.Contains("FN:Mine Here", await account.Card("both"), StringComparison.Ordinal);
    }

    [Needs([Installed.Vdirsyncer])]
    public async Task The_server_wins_where_the_client_is_told_so_and_a_change_outlives_a_deletion()
    {
        var account = await site.Account("jean-luc");
        using var client = await Vdirsyncer.Of(account);
        await client.Resolve("b wins");
        await account.Put("kept.vcf", SampleCards.Person("kept", "Kept Before"));
        await Disagree(account, client);
        client.Delete("kept");
        await account.Put("kept.vcf", SampleCards.Person("kept", "Kept After"));
        await client.Sync();
        Assert.Contains("FN:Theirs There", client.Card("both"), StringComparison.Ordinal);
        Assert.Contains("FN:Kept After", client.Card("kept"), StringComparison.Ordinal);
        Assert.Contains("FN:Kept After", await account.Card("kept"), StringComparison.Ordinal);
    }

    private static async Task Disagree(Account account, Vdirsyncer client)
    {
        await account.Put("both.vcf", SampleCards.Person("both", "Both Before"));
        await client.Sync();
        await client.Write("both", SampleCards.Person("both", "Mine Here"));
        await account.Put("both.vcf", SampleCards.Person("both", "Theirs There"));
    }
}
