using System.Globalization;
using Carnet.ContactSync.Tests.Dav;

namespace Carnet.ContactSync.Tests.Processes;

/// <summary>A client that makes, changes and deletes cards of its own until the server is gone, and remembers what it was promised.</summary>
internal sealed class Writer(DavClient client, int number, Progress progress)
{
    private const int Names = 40;

    /// <summary>By name: the card and its tag as they were acknowledged; nulls where the server said it is gone.</summary>
    private readonly Dictionary<string, (string? Card, string? ETag)> _promised = [];

    // Asked for and not answered: may have happened or not.
    private (string Name, string? Card)? _open;

    /// <summary>A card that is larger than a page of the database now and then.</summary>
    public static string Card(string name, int version) =>
        $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{name}\r\nFN:Version {version} of {name}\r\nN:{name};;;;\r\nNOTE:{new string((char)('a' + (version % 26)), version % 7 == 0 ? 30_000 : 50)}\r\nEND:VCARD\r\n";

    public async Task Write()
    {
        try
        {
            for (var step = 0; ; step++)
                await One(string.Create(CultureInfo.InvariantCulture, $"w{number}-{step * 7 % Names}"), step);
        }
        catch (HttpRequestException) when (progress.Reached.IsCompleted)
        {
            // The server was killed, as it should be.
        }
        catch (Exception fault)
        {
            progress.Fail(fault);
            throw;
        }
        finally
        {
            client.Dispose();
        }
    }

    private async Task One(string name, int step)
    {
        var card = step % 5 == 4 && _promised.GetValueOrDefault(name).Card is not null ? null : Card(name, step);
        _open = (name, card);
        var answer = card is null ? await client.Send("DELETE", HrefOf(name)) : await client.Put(HrefOf(name), card);
        Assert.Contains(answer.Status, (int[])[201, 204]);
        _promised[name] = (card, answer.ETag);
        _open = null;
        progress.Step();
    }

    /// <param name="there">Addresses and tags as the server lists them now.</param>
    public async Task Compare(DavClient again, Dictionary<string, string?> there)
    {
        foreach (var (name, (card, tag)) in _promised.Where(promised => promised.Key != _open?.Name))
        {
            Assert.Equal(tag, there.GetValueOrDefault(HrefOf(name)));
            if (card is not null)
                Assert.Equal(card, (await again.Get(HrefOf(name))).Text);
        }
        if (_open is not { } open)
            return;
        var found = await again.Get(HrefOf(open.Name));
        Assert.Contains(found.Status == 404 ? null : found.Text, (string?[])[open.Card, _promised.GetValueOrDefault(open.Name).Card]);
    }

    private string HrefOf(string name) => $"{client.Private}{name}.vcf";
}
