using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Processes;

/// <summary>The host ends in the middle of its work, as by a power cut, and starts again over the same data.</summary>
public sealed class KilledTests
{
    private const int Writers = 4, Enough = 250;

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_and_the_token_tells_the_truth()
    {
        await using var site = await OwnSite.Create();
        using var client = site.Client();
        for (var i = 0; i < 20; i++)
            Assert.Equal(201, (await client.Put($"{client.Private}before-{i}.vcf", Writer.Card($"before-{i}", 0))).Status);
        var before = await client.Sync(client.Private, "");
        var known = before.Things.ToDictionary(thing => thing.Key, thing => thing.Value.ETag);

        var done = new Progress(Enough);
        var writers = Enumerable.Range(0, Writers).Select(number => new Writer(site.Client(), number, done)).ToList();
        var writing = writers.Select(writer => Task.Run(writer.Write)).ToList();
        await done.Reached;
        await site.Kill();
        await Task.WhenAll(writing);

        await site.StartAgain();
        using var again = site.Client();
        var listed = await again.Propfind(again.Private, "1", "<D:getetag/>");
        var there = listed.Things.Where(thing => thing.Key != again.Private).ToDictionary(thing => thing.Key, thing => thing.Value.ETag);
        foreach (var writer in writers)
            await writer.Compare(again, there);
        Assert.Equal(there.OrderBy(card => card.Key), Told(known, await again.Sync(again.Private, before.SyncToken)).OrderBy(card => card.Key));
        Assert.Equal(there.OrderBy(card => card.Key), Told([], await again.Sync(again.Private, "")).OrderBy(card => card.Key));
        Assert.Equal(201, (await again.Put(again.Private + "after.vcf", Writer.Card("after", 0))).Status);
    }

    /// <summary>What a client believes to be there, once it was told what changed.</summary>
    private static Dictionary<string, string?> Told(Dictionary<string, string?> known, DavAnswer sync)
    {
        Assert.Equal(207, sync.Status);
        foreach (var (href, thing) in sync.Things)
            if (thing.Status == 404)
                known.Remove(href);
            else
                known[href] = thing.ETag;
        return known;
    }
}
