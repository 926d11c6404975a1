using System.Xml.Linq;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>CARDDAV:addressbook-multiget (RFC 6352 8.7). A card that is not there is a 404 among the others.</summary>
internal sealed class AddressbookMultiget(Views views, CollectionStore store) : IDavReport
{
    private const int Step = 100;

    public async Task Answer(DavRequest request, XElement body)
    {
        var report = await BookReport.Read(views, request, body);
        var hrefs = body.Elements(Ns.Dav + "href").Select(e => e.Value.Trim()).Distinct(StringComparer.Ordinal).ToList();
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        foreach (var some in hrefs.Chunk(Step))
            await Write(request, report, answer, some);
        answer.End();
    }

    private async Task Write(DavRequest request, BookReport report, Multistatus answer, string[] hrefs)
    {
        // Answered under the very address the client wrote, be it several for one card.
        var written = hrefs.Select(href => (Href: href, Address: request.Hrefs.Read(href)))
            .Where(card => card.Address.Kind == Kinds.Card && card.Address.Book == request.Address.Book)
            .ToLookup(card => card.Address.Name, card => card.Href, StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        var cards = store.Cards(report.Book.Book!, report.Needs.HasFlag(Needs.Bytes), written.Select(name => name.Key), request.Cancel);
        await foreach (var view in views.Cards(report.Book, cards, report.Needs, request.Cancel))
            foreach (var href in written[view.Card!.Name].Where(found.Add))
                await answer.Thing(report.Plan, view with { Href = href }, request.Cancel);
        foreach (var href in hrefs)
            if (!found.Contains(href))
                await answer.NotFound(href, request.Cancel);
    }
}
