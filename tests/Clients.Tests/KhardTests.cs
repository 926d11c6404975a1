using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>khard, an address book for the terminal, over the folder that vdirsyncer keeps.</summary>
public sealed class KhardTests(ClientSite site)
{
    [Needs([Installed.Vdirsyncer, Installed.Khard])]
    public async Task Lists_shows_and_edits_and_the_phone_sees_it()
    {
        var account = await site.Account("kaori");
        using var client = await Vdirsyncer.Of(account);
        await account.Put("anna.vcf", SampleCards.Person("anna", "Änna Müster", "TEL;TYPE=CELL:+49 170 1\r\n"));
        await account.Put("bert.vcf", SampleCards.WithPhoto("bert", "Bert Beispiel"));
        await client.Sync();
        await client.Home.Write("khard.conf", Settings(client.Folder));
        Task<string> Khard(string input, params string[] arguments) => client.Home.Do("khard", input, ["-c", client.Home["khard.conf"], .. arguments]);
        Assert.Equal(["anna\tÄnna Müster\tcarnet", "bert\tBert Beispiel\tcarnet"], (await Khard("", "list", "-p")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order());
        Assert.Contains("+49 170 1", await Khard("", "show", "uid:anna"), StringComparison.Ordinal);

        await client.Home.Write("edit.yaml", "First name : Änna\nLast name : Nova\nFormatted name : Änna Nova\nPhone :\n    cell : +49 170 2\n");
        await Khard("y\n", "edit", "-i", client.Home["edit.yaml"], "uid:anna");
        await client.Sync();
        var seen = await account.Card("anna");
        Assert.Contains("FN:Änna Nova\r\n", seen, StringComparison.Ordinal);
        Assert.Contains("+49 170 2", seen, StringComparison.Ordinal);

        await account.Put("anna.vcf", seen.Replace("FN:Änna Nova", "FN:Änna Back", StringComparison.Ordinal));
        await client.Sync();
        Assert.Contains("Änna Back", await Khard("", "show", "uid:anna"), StringComparison.Ordinal);
    }

    private static string Settings(string folder) => $"""
        [addressbooks]
        [[carnet]]
        path = {folder}
        [general]
        default_action = list
        editor = true
        merge_editor = true
        [contact table]
        display = formatted_name
        """;
}
