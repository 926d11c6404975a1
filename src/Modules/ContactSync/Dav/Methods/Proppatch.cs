using System.Xml.Linq;
using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.Contacts.Rights;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Methods;

/// <summary>PROPPATCH (RFC 4918 9.2): name and colour of a book, all or nothing. Books of others are renamed for oneself alone.</summary>
internal sealed class Proppatch(Views views, FolderStore folders, BookLooks looks) : IDavMethod
{
    private static readonly XName[] Writable = [Ns.Dav + "displayname", Ns.InfIt + "addressbook-color"];

    public async Task Answer(DavRequest request)
    {
        var body = await request.Body();
        if (body is null || body.Name != Ns.Dav + "propertyupdate")
            throw new DavError(StatusCodes.Status400BadRequest);
        var view = await views.Find(views.Site(request), request.Address, Needs.Rights, request.Cancel);
        var asked = body.Elements().Where(e => e.Name == Ns.Dav + "set" || e.Name == Ns.Dav + "remove")
            .SelectMany(e => e.Elements(Ns.Dav + "prop").Elements().Select(p => (p.Name, Value: e.Name == Ns.Dav + "set" ? p.Value : null))).ToList();
        var refused = asked.Where(p => view.Kind != Kinds.Book || !Writable.Contains(p.Name)).Select(p => p.Name).ToHashSet();
        if (refused.Count == 0 && view.Book is { } book)
            await Save(book, asked, request.Cancel);
        Write(request, view.Href, [.. asked.Select(p => p.Name).Distinct()], refused);
    }

    private async Task Save(Collection book, List<(XName Name, string? Value)> asked, CancellationToken cancel)
    {
        var (name, color) = (book.Name, book.Color);
        foreach (var (property, value) in asked)
            if (property == Writable[0])
                name = value?.Trim() is { Length: > 0 } own ? own : book.BookName;
            else
                color = BookColors.Read(value);
        if (book.Kind == BookKind.Folder && book.IsMine && book.Rights.HasFlag(Right.Manage))
            await folders.Rename(book.Id, name, color, cancel);
        else
            await looks.Save(book.Id, name == book.BookName ? "" : name, color, cancel);
    }

    private static void Write(DavRequest request, string href, IReadOnlyList<XName> all, HashSet<XName> refused)
    {
        var xml = request.Write(StatusCodes.Status207MultiStatus);
        var answer = new Multistatus(xml);
        xml.Raw("<D:response><D:href>"u8);
        xml.Text(href);
        xml.Raw("</D:href>"u8);
        // RFC 4918 9.2.1: one failure fails all; those that would have gone well are 424.
        Some(xml, all.Where(name => refused.Count == 0), "200 OK"u8, default);
        Some(xml, all.Where(refused.Contains), "403 Forbidden"u8, "<D:error><D:cannot-modify-protected-property/></D:error>"u8);
        Some(xml, all.Where(name => refused.Count > 0 && !refused.Contains(name)), "424 Failed Dependency"u8, default);
        xml.Raw("</D:response>"u8);
        answer.End();
    }

    private static void Some(XmlOut xml, IEnumerable<XName> names, ReadOnlySpan<byte> status, ReadOnlySpan<byte> error)
    {
        var tags = names.Select(name => new Tag(name)).ToList();
        if (tags.Count == 0)
            return;
        xml.Raw("<D:propstat><D:prop>"u8);
        foreach (var tag in tags)
            xml.Raw(tag.Empty);
        xml.Raw("</D:prop><D:status>HTTP/1.1 "u8);
        xml.Raw(status);
        xml.Raw("</D:status>"u8);
        xml.Raw(error);
        xml.Raw("</D:propstat>"u8);
    }
}
