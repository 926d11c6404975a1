using System.Globalization;
using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Cards;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>What the reports on a book have in common: the book, and what is asked of each card.</summary>
internal sealed record BookReport(View Book, Plans Plans)
{
    public Needs Needs => Plans.Needs(Kinds.Card);

    public PropertyPlan Plan => Plans.Of(Kinds.Card);

    /// <exception cref="DavError">Not a book, or none the caller sees.</exception>
    public static async Task<BookReport> Read(Views views, DavRequest request, XElement body)
    {
        if (request.Address.Kind != Kinds.Book)
            throw DavError.Forbidden(Ns.Dav + "supported-report");
        var wish = PropertyWish.Read(body, request.WantsMinimum);
        var site = views.Site(request) with { Data = AddressData.Read(body.Element(Ns.Dav + "prop")?.Element(CardProperties.AddressDataName)) };
        return new BookReport(await views.Find(site, request.Address, Needs.Nothing, request.Cancel), new Plans(wish));
    }

    /// <summary>How many results the client takes (RFC 6352 8.6.1, RFC 6578 3.7).</summary>
    /// <param name="space">Of the element limit.</param>
    public static int? Limit(XElement body, XNamespace space) =>
        body.Element(space + "limit")?.Element(space + "nresults") is not { Value: var text } ? null
        : int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most
        : throw new DavError(StatusCodes.Status400BadRequest);

    public View Card(string href, Carnet.Contacts.Collections.StoredCard card) => new(Book.Site, Kinds.Card, href) { Book = Book.Book, Card = card };

    public string HrefOf(string name) => Book.Href + Uri.EscapeDataString(name);
}
