using System.Xml.Linq;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav;

/// <summary>A request of the protocol that is refused, with the precondition it breaks (RFC 4918 16).</summary>
/// <param name="condition">The element inside DAV:error, or null for a bare status.</param>
internal sealed class DavError(int status, XElement? condition = null) : Exception
{
    public int Status { get; } = status;
    public XElement? Condition { get; } = condition;

    /// <summary>Plain words for whoever reads the answer; only without a condition.</summary>
    public string? Hint { get; init; }

    public static DavError Forbidden(XName condition) => new(StatusCodes.Status403Forbidden, new XElement(condition));

    public static DavError Of(int status, XName condition, string? href = null) =>
        new(status, new XElement(condition, href is null ? null : new XElement(Ns.Dav + "href", href)));

    /// <summary>RFC 3744 7.1.1: which privilege is missing on what.</summary>
    public static DavError NeedPrivilege(string href, string privilege) =>
        new(StatusCodes.Status403Forbidden, new XElement(Ns.Dav + "need-privileges",
            new XElement(Ns.Dav + "resource",
                new XElement(Ns.Dav + "href", href),
                new XElement(Ns.Dav + "privilege", new XElement(Ns.Dav + privilege)))));

    public async Task Answer(HttpContext http)
    {
        http.Response.StatusCode = Status;
        if (Hint is not null)
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(Hint, http.RequestAborted);
            return;
        }
        if (Condition is null)
            return;
        http.Response.ContentType = "application/xml; charset=utf-8";
        var error = new XElement(Ns.Dav + "error", new XAttribute(XNamespace.Xmlns + "D", Ns.Dav), new XAttribute(XNamespace.Xmlns + "C", Ns.Card), Condition);
        await http.Response.WriteAsync("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + error.ToString(SaveOptions.DisableFormatting), http.RequestAborted);
    }
}
