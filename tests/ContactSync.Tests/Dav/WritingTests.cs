using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>PUT, POST, DELETE, COPY and MOVE: nothing is lost (R122), nothing is rewritten that need not be.</summary>
public sealed class WritingTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task Without_a_precondition_the_last_write_wins_and_the_loser_is_in_the_history()
    {
        var (client, book) = await site.Book();
        var first = site.Card("Anna First", uid: "history-1");
        await client.Put(book + "a.vcf", first);
        var second = await client.Put(book + "a.vcf", site.Card("Anna Second", uid: "history-1"));
        Assert.Equal(204, second.Status);
        Assert.Equal(second.ETag, (await client.Get(book + "a.vcf")).ETag);
        var entry = await site.Host.Inside(sp => sp.GetRequiredService<TenantDb>().Set<ContactRevision>()
            .Where(r => r.CardBefore != null && r.Act == Acts.Edited).OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal(first, System.Text.Encoding.UTF8.GetString(entry.CardBefore!));
        Assert.Equal("carddav", entry.DoorKind);
    }

    [Fact]
    public async Task A_stale_write_with_if_match_is_refused_and_changes_nothing()
    {
        var (client, book) = await site.Book();
        var old = (await client.Put(book + "a.vcf", site.Card("Anna One", uid: "stale-1"))).ETag!;
        var fresh = await client.Put(book + "a.vcf", site.Card("Anna Two", uid: "stale-1"), ("If-Match", old));
        Assert.Equal(204, fresh.Status);
        Assert.Equal(412, (await client.Put(book + "a.vcf", site.Card("Anna Three", uid: "stale-1"), ("If-Match", old))).Status);
        Assert.Equal(412, (await client.Send("DELETE", book + "a.vcf", null, ("If-Match", old))).Status);
        Assert.Equal(fresh.ETag, (await client.Get(book + "a.vcf")).ETag);
    }

    [Fact]
    public async Task Lists_of_tags_fit_and_weak_ones_never_match()
    {
        var (client, book) = await site.Book();
        var tag = (await client.Put(book + "a.vcf", site.Card(uid: "lists-1"))).ETag!;
        Assert.Equal(412, (await client.Put(book + "a.vcf", site.Card(uid: "lists-1"), ("If-Match", "W/" + tag))).Status);
        Assert.Equal(204, (await client.Put(book + "a.vcf", site.Card(uid: "lists-1"), ("If-Match", $"\"other\", {tag}"))).Status);
        Assert.Equal(304, (await client.Get(book + "a.vcf", ("If-None-Match", $"\"x\", W/{tag}"))).Status);
        Assert.Equal(200, (await client.Get(book + "a.vcf", ("If-None-Match", "\"x\""))).Status);
    }

    [Fact]
    public async Task The_same_card_again_is_no_change()
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        await client.Put(book + "a.vcf", card);
        var token = (await client.Sync(book, "")).SyncToken;
        Assert.Equal(204, (await client.Put(book + "a.vcf", card)).Status);
        Assert.Empty((await client.Sync(book, token)).Things);
    }

    [Fact]
    public async Task Another_uid_under_the_same_name_is_refused()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "a.vcf", site.Card(uid: "keep"));
        var answer = await client.Put(book + "a.vcf", site.Card(uid: "other"));
        Assert.Equal((409, "no-uid-conflict"), (answer.Status, answer.Condition));
        // Without one it keeps its own.
        var without = await client.Put(book + "a.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nN:;Anna;;;\r\nEND:VCARD\r\n");
        Assert.Equal((204, null), (without.Status, without.ETag));
        Assert.Contains("UID:keep", (await client.Get(book + "a.vcf")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8:Muster;Anna\r\nTEL;CELL:1\r\nEND:VCARD\r\n", "VERSION:3.0", "FN:Anna Muster")]
    [InlineData("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:\r\nN:;;;;\r\nORG:Example\r\nEND:VCARD\r\n", "FN:Example", "UID:")]
    [InlineData("BEGIN:VCARD\r\nVERSION:4.0\r\nEMAIL:a@example.com\r\nEND:VCARD\r\n", "FN:a@example.com", "UID:")]
    [InlineData("BEGIN:VCARD\nFN:Line Feeds\nN:Feeds;Line;;;\nEND:VCARD\n", "VERSION:3.0", "FN:Line Feeds")]
    public async Task What_real_clients_send_wrong_is_mended(string sent, string one, string other)
    {
        var (client, book) = await site.Book();
        var answer = await client.Put(book + "a.vcf", sent);
        Assert.Equal((201, null), (answer.Status, answer.ETag));
        var card = (await client.Get(book + "a.vcf")).Text;
        Assert.Contains(one, card, StringComparison.Ordinal);
        Assert.Contains(other, card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_vcard_is_refused_with_its_precondition()
    {
        var (client, book) = await site.Book();
        Assert.Equal("supported-address-data", (await client.Put(book + "a.vcf", site.Card(), ("Content-Type", "text/calendar"))).Condition);
        Assert.Equal("valid-address-data", (await client.Put(book + "a.vcf", site.Card() + site.Card())).Condition);
        Assert.Equal("valid-address-data", (await client.Put(book + "a.vcf", "")).Condition);
        Assert.Equal("max-resource-size", (await client.Put(book + "a.vcf", site.Card(more: "NOTE:" + new string('x', 11_000_000) + "\r\n"))).Condition);
        Assert.Empty((await client.Sync(book, "")).Things);
    }

    [Fact]
    public async Task A_full_address_book_says_so()
    {
        var (client, book) = await site.Book("dan");
        await site.Host.Inside(async sp => { await sp.GetRequiredService<ISiteSettings>().Save(new SiteSettings { AddressBookQuota = 1 }, default); return 0; });
        try
        {
            Assert.Equal(201, (await client.Put(book + "a.vcf", site.Card())).Status);
            var answer = await client.Put(book + "b.vcf", site.Card());
            Assert.Equal((507, "quota-not-exceeded"), (answer.Status, answer.Condition));
        }
        finally
        {
            await site.Host.Inside(async sp => { await sp.GetRequiredService<ISiteSettings>().Save(new SiteSettings(), default); return 0; });
        }
    }

    [Fact]
    public async Task A_deleted_card_is_a_tombstone_and_lies_in_the_trash()
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        await client.Put(book + "a.vcf", card);
        var token = (await client.Sync(book, "")).SyncToken;
        Assert.Equal(204, (await client.Send("DELETE", book + "a.vcf")).Status);
        Assert.Equal(404, (await client.Get(book + "a.vcf")).Status);
        Assert.Equal(404, (await client.Send("DELETE", book + "a.vcf")).Status);
        var sync = await client.Sync(book, token);
        Assert.Equal(404, sync.Things[book + "a.vcf"].Status);
        Assert.Equal(1, await site.Host.InsideAs("ada", async sp => await sp.GetRequiredService<TrashStore>().Restore(
            (await sp.GetRequiredService<TrashStore>().List().FirstAsync()).OperationId, default)));
        var back = await client.Sync(book, sync.SyncToken);
        Assert.NotNull(back.Things[book + "a.vcf"].ETag);
        Assert.Equal(card, (await client.Get(book + "a.vcf")).Text);
    }

    [Fact]
    public async Task What_came_and_went_between_two_syncs_is_told_by_how_it_ended()
    {
        var (client, book) = await site.Book();
        await client.Put(book + "kept.vcf", site.Card(uid: "kept-1"));
        var token = (await client.Sync(book, "")).SyncToken;
        await client.Put(book + "brief.vcf", site.Card());
        await client.Send("DELETE", book + "brief.vcf");
        await client.Send("DELETE", book + "kept.vcf");
        var again = await client.Put(book + "kept.vcf", site.Card("Anna Again", uid: "kept-1"));
        var sync = await client.Sync(book, token);
        Assert.Equal(404, sync.Things[book + "brief.vcf"].Status);
        Assert.Equal(again.ETag, sync.Things[book + "kept.vcf"].ETag);
    }

    [Fact]
    public async Task A_posted_card_gets_a_name_of_ours()
    {
        var (client, book) = await site.Book();
        var card = site.Card();
        var answer = await client.Send("POST", book, card);
        Assert.Equal(201, answer.Status);
        Assert.Equal(card, (await client.Get(answer.Headers.Location!.OriginalString)).Text);
    }

    [Fact]
    public async Task Cards_are_copied_and_moved_between_books()
    {
        var (client, from) = await site.Book();
        var (_, to) = await site.Book();
        var card = site.Card();
        await client.Put(from + "a.vcf", card);
        Assert.Equal(201, (await client.Send("COPY", from + "a.vcf", null, ("Destination", client.Host + to[1..] + "b.vcf"))).Status);
        Assert.Equal(412, (await client.Send("MOVE", from + "a.vcf", null, ("Destination", to + "b.vcf"), ("Overwrite", "F"))).Status);
        Assert.Equal(card, (await client.Get(from + "a.vcf")).Text);
        Assert.Equal(204, (await client.Send("MOVE", from + "a.vcf", null, ("Destination", to + "b.vcf"))).Status);
        Assert.Equal(404, (await client.Get(from + "a.vcf")).Status);
        Assert.Equal(card, (await client.Get(to + "b.vcf")).Text);
    }

    [Fact]
    public async Task Writers_at_the_same_moment_do_not_lose_each_other()
    {
        var (client, book) = await site.Book();
        var tag = (await client.Put(book + "a.vcf", site.Card(uid: "race-1"))).ETag!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.Put(book + "a.vcf", site.Card($"Anna Race{i}", uid: "race-1"), ("If-Match", tag))));
        Assert.Equal(1, answers.Count(a => a.Status == 204));
        Assert.Equal(7, answers.Count(a => a.Status == 412));
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.Put(book + "new.vcf", site.Card("Same Name", uid: "race-2"), ("If-None-Match", "*"))));
        Assert.Equal(1, made.Count(a => a.Status == 201));
    }
}
