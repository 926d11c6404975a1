using Carnet.ContactSync.Dav.Properties;

namespace Carnet.ContactSync.Xml;

/// <summary>A multistatus (RFC 4918 13), written as it is found out.</summary>
internal sealed class Multistatus
{
    private readonly XmlOut _xml;

    public Multistatus(XmlOut xml)
    {
        _xml = xml;
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\" xmlns:S=\"http://calendarserver.org/ns/\" xmlns:I=\"http://inf-it.com/ns/ab/\">"u8);
    }

    public ValueTask Thing(PropertyPlan plan, View view, CancellationToken cancel)
    {
        Open(view.Href);
        plan.Write(_xml, view);
        _xml.Raw("</D:response>"u8);
        return _xml.Breathe(cancel);
    }

    /// <summary>A thing without properties: gone, unknown, or more than was asked for.</summary>
    /// <param name="status">Number and words.</param>
    /// <param name="error">The content of DAV:error, or nothing.</param>
    public ValueTask Status(string href, ReadOnlySpan<byte> status, ReadOnlySpan<byte> error, CancellationToken cancel)
    {
        Open(href);
        _xml.Raw("<D:status>HTTP/1.1 "u8);
        _xml.Raw(status);
        _xml.Raw("</D:status>"u8);
        _xml.Raw(error);
        _xml.Raw("</D:response>"u8);
        return _xml.Breathe(cancel);
    }

    public ValueTask NotFound(string href, CancellationToken cancel) => Status(href, "404 Not Found"u8, default, cancel);

    public void SyncToken(string token)
    {
        _xml.Raw("<D:sync-token>"u8);
        _xml.Text(token);
        _xml.Raw("</D:sync-token>"u8);
    }

    public void End() => _xml.Raw("</D:multistatus>"u8);

    private void Open(string href)
    {
        _xml.Raw("<D:response><D:href>"u8);
        _xml.Text(href);
        _xml.Raw("</D:href>"u8);
    }
}
