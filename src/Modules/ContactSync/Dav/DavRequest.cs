using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav;

/// <summary>One request of somebody who is signed in.</summary>
internal sealed class DavRequest
{
    private XElement? _body;
    private bool _isRead;
    private XmlOut? _answer;

    public DavRequest(HttpContext http, Person person)
    {
        Http = http;
        Person = person;
        Hrefs = new Hrefs(http.Request.PathBase.Value ?? "", person.Login);
        Address = Hrefs.OfRequest(http.Request.Path.Value!);
    }

    public HttpContext Http { get; }
    public Person Person { get; }
    public Hrefs Hrefs { get; }
    public Address Address { get; }
    public CancellationToken Cancel => Http.RequestAborted;

    /// <summary>RFC 4918 10.2: 0, 1, or null for infinity. Without the header 1: many clients mean it.</summary>
    public int? Depth => Http.Request.Headers["Depth"].ToString() switch { "0" => 0, "infinity" or "Infinity" => null, _ => 1 };

    /// <summary>RFC 8144 2.1: properties that are not there need not be listed.</summary>
    public bool WantsMinimum =>
        Http.Request.Headers["Prefer"].ToString().Contains("return=minimal", StringComparison.OrdinalIgnoreCase) || Http.Request.Headers["Brief"] == "t";

    /// <summary>The XML of the request, read once; null when there is none.</summary>
    public async Task<XElement?> Body()
    {
        if (!_isRead)
            (_body, _isRead) = (await XmlIn.Read(Http.Request, Cancel), true);
        return _body;
    }

    public XmlOut Write(int status)
    {
        Http.Response.StatusCode = status;
        Http.Response.ContentType = "application/xml; charset=utf-8";
        return _answer = new XmlOut(Http.Response.BodyWriter);
    }

    /// <summary>After the answer is written whole.</summary>
    public void End() => _answer?.End();
}

/// <summary>A method of the protocol.</summary>
internal interface IDavMethod
{
    Task Answer(DavRequest request);
}
