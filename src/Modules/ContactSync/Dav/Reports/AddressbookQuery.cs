using System.Xml.Linq;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Filters;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>CARDDAV:addressbook-query (RFC 6352 8.6): the index narrows down where it can, the card itself decides.</summary>
internal sealed class AddressbookQuery(Views views, CollectionStore store) : IDavReport
{
    public async Task Answer(DavRequest request, XElement body)
    {
        var filter = Filter.Read(body.Element(Ns.Card + "filter"));
        var report = await BookReport.Read(views, request, body);
        var most = BookReport.Limit(body, Ns.Card) ?? int.MaxValue;
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        // Whatever the Depth: with 0 the book alone would be in scope (RFC 6352 8.6), but clients that send it mean its cards.
        await Write(request, report, filter, most, answer);
        answer.End();
    }

    private async Task Write(DavRequest request, BookReport report, Filter filter, int most, Multistatus answer)
    {
        var written = 0;
        var needs = filter.IsEmpty ? report.Needs : report.Needs | Needs.Bytes;
        await foreach (var view in views.Cards(report.Book, Matching(report.Book.Book!, filter, needs, request.Cancel), needs, request.Cancel))
        {
            if (written++ == most)
            {
                await answer.Status(report.Book.Href, "507 Insufficient Storage"u8, "<D:error><D:number-of-matches-within-limits/></D:error>"u8, request.Cancel);
                return;
            }
            await answer.Thing(report.Plan, view, request.Cancel);
        }
    }

    private IAsyncEnumerable<StoredCard> Matching(Collection book, Filter filter, Needs needs, CancellationToken cancel)
    {
        var cards = filter.Clues() is { } clues
            ? store.Cards(book, clues, cancel)
            : store.Cards(book, needs.HasFlag(Needs.Bytes), Guid.Empty, cancel);
        return filter.IsEmpty ? cards : cards.Where(card => filter.Fits(card.Bytes!));
    }
}
