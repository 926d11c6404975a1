using System.Xml.Linq;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>DAV:sync-collection (RFC 6578): what changed since a token, out of the book's change log; its time does not depend on the book's size.</summary>
internal sealed class SyncCollection(Views views, CollectionStore store) : IDavReport
{
    private const int Step = 100;

    public async Task Answer(DavRequest request, XElement body)
    {
        var report = await BookReport.Read(views, request, body);
        var book = report.Book.Book!;
        var since = await Since(book, body.Element(Ns.Dav + "sync-token")?.Value.Trim() ?? "", request.Cancel);
        var most = BookReport.Limit(body, Ns.Dav) ?? int.MaxValue;
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        var next = since is not { After: var after } ? await First(request, report, answer, SyncToken.Of(book), most)
            : after != Guid.Empty ? await First(request, report, answer, since.Value, most)
            : await Later(request, report, answer, since.Value, most);
        answer.SyncToken(next.ToString());
        answer.End();
    }

    /// <returns>Null: the client has nothing yet.</returns>
    /// <exception cref="DavError">The token is of another book, from the future, or older than the log (RFC 6578 3.2).</exception>
    private async Task<SyncToken?> Since(Collection book, string text, CancellationToken cancel)
    {
        if (text.Length == 0)
            return null;
        return SyncToken.Parse(text) is { } token && token.BookId == book.Id && await store.Tells(book, token.Sequence, cancel)
            ? token
            : throw DavError.Forbidden(Ns.Dav + "valid-sync-token");
    }

    /// <summary>The first list. What changes while it is handed out in parts is told afterwards, for the token keeps the number it began with.</summary>
    private async Task<SyncToken> First(DavRequest request, BookReport report, Multistatus answer, SyncToken start, int most)
    {
        var (written, last) = (0, start.After);
        var cards = store.Cards(report.Book.Book!, report.Needs.HasFlag(Needs.Bytes), start.After, request.Cancel);
        await foreach (var view in views.Cards(report.Book, cards, report.Needs, request.Cancel))
        {
            if (written == most)
            {
                await Truncated(answer, report, request.Cancel);
                return start with { After = last };
            }
            await answer.Thing(report.Plan, view, request.Cancel);
            (written, last) = (written + 1, view.Card!.ContactId);
        }
        return start with { After = Guid.Empty };
    }

    private async Task<SyncToken> Later(DavRequest request, BookReport report, Multistatus answer, SyncToken since, int most)
    {
        var (written, last) = (0, since.Sequence);
        await foreach (var some in store.Changes(report.Book.Book!, since.Sequence, request.Cancel).Chunk(Step))
        {
            var taken = some.Take(most - written).ToList();
            await Write(request, report, answer, taken);
            written += taken.Count;
            last = taken.Count > 0 ? taken[^1].Sequence : last;
            if (taken.Count == some.Length)
                continue;
            await Truncated(answer, report, request.Cancel);
            return since with { Sequence = last };
        }
        return since with { Sequence = Math.Max(last, report.Book.Book!.Sequence) };
    }

    private async Task Write(DavRequest request, BookReport report, Multistatus answer, List<ChangedCard> changes)
    {
        foreach (var gone in changes.Where(c => c.Card is null))
            await answer.NotFound(report.HrefOf(gone.Name), request.Cancel);
        var there = changes.Select(c => c.Card).OfType<StoredCard>().ToList();
        var cards = report.Needs.HasFlag(Needs.Bytes)
            ? store.Cards(report.Book.Book!, withBytes: true, there.Select(card => card.Name), request.Cancel)
            : there.ToAsyncEnumerable();
        await foreach (var view in views.Cards(report.Book, cards, report.Needs, request.Cancel))
            await answer.Thing(report.Plan, view, request.Cancel);
    }

    // RFC 6578 3.6: there is more; the client asks again with the new token.
    private static ValueTask Truncated(Multistatus answer, BookReport report, CancellationToken cancel) =>
        answer.Status(report.Book.Href, "507 Insufficient Storage"u8, "<D:error><D:number-of-matches-within-limits/></D:error>"u8, cancel);
}
