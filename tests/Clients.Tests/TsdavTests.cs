using System.Text.Json;
using Carnet.Clients.Tests.Programs;
using Carnet.Clients.Tests.Sites;

namespace Carnet.Clients.Tests;

/// <summary>tsdav, the library of many web programs.</summary>
public sealed class TsdavTests(ClientSite site)
{
    [Needs([Installed.Tsdav])]
    public async Task Signs_in_at_the_server_and_finds_the_books()
    {
        var account = await site.Account("lars");
        using var client = new Tsdav(account);
        var found = await client.Step("books");
        Assert.Equal(account.Server + "dav/principals/lars/", Text(found, "principal"));
        Assert.Equal(account.Server + "dav/lars/", Text(found, "home"));
        Assert.Contains(found.GetProperty("books").EnumerateArray(), book => Text(book, "url") == account.Book && Text(book, "name") == "Contacts");
    }

    [Needs([Installed.Tsdav])]
    public async Task Creates_reads_updates_and_deletes()
    {
        var account = await site.Account("marta");
        using var client = new Tsdav(account);
        var url = account.Book + "one.vcf";
        var made = await client.Step("create", "one.vcf", SampleCards.WithPhoto("one", "One Before"));
        Assert.Equal(201, Status(made));
        Assert.Equal(412, Status(await client.Step("create", "one.vcf", SampleCards.Person("one", "Over It"))));
        Assert.Equal(SampleCards.WithPhoto("one", "One Before"), await account.Card("one"));
        Assert.Equal([url], (await client.Step("cards")).EnumerateArray().Select(card => Text(card, "url")));
        Assert.Equal(Text(made, "etag"), Text((await client.Step("some", url))[0], "etag"));

        Assert.Equal(204, Status(await client.Step("update", url, Text(made, "etag"), SampleCards.Person("one", "One After"))));
        Assert.Equal(412, Status(await client.Step("update", url, Text(made, "etag"), SampleCards.Person("one", "Too Late"))));
        Assert.Equal(412, Status(await client.Step("remove", url, Text(made, "etag"))));
        Assert.Contains("FN:One After", await account.Card("one"), StringComparison.Ordinal);
        var last = (await client.Step("cards"))[0];
        Assert.Contains("FN:One After", Text(last, "data"), StringComparison.Ordinal);
        Assert.Equal(204, Status(await client.Step("remove", url, Text(last, "etag"))));
        Assert.Empty(await account.Cards());
    }

    [NeedsEach([Installed.Tsdav])]
    [InlineData("sync", "nikos")]
    [InlineData("compare", "olga")]
    public async Task Follows_what_others_do(string way, string login)
    {
        var account = await site.Account(login);
        using var client = new Tsdav(account);
        foreach (var uid in new[] { "same", "changed", "gone" })
            await account.Put(uid + ".vcf", SampleCards.Person(uid, "First Name"));
        Assert.Equal(["changed", "gone", "same"], Names(await client.Step(way), "created"));
        await account.Put("changed.vcf", SampleCards.Person("changed", "Second Name"));
        await account.Delete("gone.vcf");
        await account.Put("new.vcf", SampleCards.Person("new", "New Name"));
        var later = await client.Step(way);
        Assert.Equal(["new"], Names(later, "created"));
        Assert.Equal(["changed"], Names(later, "updated"));
        Assert.Equal(["gone"], Names(later, "deleted"));
        Assert.Contains("FN:Second Name", Text(later.GetProperty("updated")[0], "data"), StringComparison.Ordinal);
        var quiet = await client.Step(way);
        Assert.Empty(new[] { "created", "updated", "deleted" }.SelectMany(what => Names(quiet, what)));
    }

    private static string Text(JsonElement told, string name) => told.GetProperty(name).GetString()!;

    private static int Status(JsonElement told) => told.GetProperty("status").GetInt32();

    private static IEnumerable<string> Names(JsonElement told, string what) =>
        told.GetProperty(what).EnumerateArray().Select(card => Path.GetFileNameWithoutExtension(Text(card, "url"))).Order();
}
