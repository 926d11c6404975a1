using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Dav.Properties;
using Carnet.ContactSync.Xml;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Reports;

/// <summary>DAV:principal-property-search (RFC 3744 9.4): people by name, login or e-mail address.</summary>
internal sealed class PrincipalPropertySearch(Views views, IPeople people) : IDavReport
{
    private const int Most = 50;

    public async Task Answer(DavRequest request, XElement body)
    {
        var site = views.Site(request);
        var plans = new Plans(PropertyWish.Read(body, request.WantsMinimum));
        var texts = body.Elements(Ns.Dav + "property-search").Elements(Ns.Dav + "match").Select(m => m.Value.Trim()).Where(t => t.Length > 0).Distinct().Take(5);
        var found = new Dictionary<string, Person>();
        foreach (var text in texts)
            foreach (var person in await people.Search(text, Most, request.Cancel))
                found.TryAdd(person.Id, person);
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        foreach (var person in found.Values.Take(Most))
            await answer.Thing(plans.Of(Kinds.Principal), new View(site, Kinds.Principal, site.Hrefs.Principal(person.Login)) { Person = person }, request.Cancel);
        answer.End();
    }
}

/// <summary>DAV:principal-search-property-set (RFC 3744 9.5): by what people can be searched.</summary>
internal sealed class PrincipalSearchPropertySet : IDavReport
{
    public Task Answer(DavRequest request, XElement body)
    {
        var xml = request.Write(StatusCodes.Status200OK);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:principal-search-property-set xmlns:D=\"DAV:\" xmlns:S=\"http://calendarserver.org/ns/\">"u8);
        xml.Raw("<D:principal-search-property><D:prop><D:displayname/></D:prop><D:description xml:lang=\"en\">Name</D:description></D:principal-search-property>"u8);
        xml.Raw("<D:principal-search-property><D:prop><S:email-address-set/></D:prop><D:description xml:lang=\"en\">E-mail</D:description></D:principal-search-property>"u8);
        xml.Raw("</D:principal-search-property-set>"u8);
        return Task.CompletedTask;
    }
}

/// <summary>DAV:principal-match (RFC 3744 9.3): of the principals here, myself.</summary>
internal sealed class PrincipalMatch(Views views) : IDavReport
{
    public async Task Answer(DavRequest request, XElement body)
    {
        var site = views.Site(request);
        var answer = new Multistatus(request.Write(StatusCodes.Status207MultiStatus));
        var me = new View(site, Kinds.Principal, site.Hrefs.Principal(site.Person.Login)) { Person = site.Person };
        await answer.Thing(new Plans(PropertyWish.Read(body, true)).Of(Kinds.Principal), me, request.Cancel);
        answer.End();
    }
}

/// <summary>DAV:expand-property (RFC 3253 3.8): properties of what a property leads to, one step.</summary>
internal sealed class ExpandProperty(Views views) : IDavReport
{
    public async Task Answer(DavRequest request, XElement body)
    {
        var asked = body.Elements(Ns.Dav + "property").Where(p => p.Attribute("name") is not null).ToList();
        var wish = new PropertyWish([.. asked.Select(NameOf).Distinct()], false, request.WantsMinimum);
        var plans = new Plans(wish);
        var view = await views.Find(views.Site(request), request.Address, plans.Needs(request.Address.Kind), request.Cancel);
        var xml = request.Write(StatusCodes.Status207MultiStatus);
        var answer = new Multistatus(xml);
        await answer.Thing(plans.Of(view.Kind), view, request.Cancel);
        // What they lead to stands beside it, under its own address: clients look it up there.
        foreach (var property in asked.Where(p => p.Elements(Ns.Dav + "property").Any()))
            if (Leads(NameOf(property), view) is { } to)
            {
                var inner = new Plans(new PropertyWish([.. property.Elements(Ns.Dav + "property").Where(p => p.Attribute("name") is not null).Select(NameOf).Distinct()], false, request.WantsMinimum));
                await answer.Thing(inner.Of(to.Kind), to, request.Cancel);
            }
        answer.End();
    }

    private static XName NameOf(XElement property)
    {
        var space = property.Attribute("namespace")?.Value ?? "DAV:";
        try
        {
            return XName.Get(property.Attribute("name")!.Value, space);
        }
        catch (Exception fault) when (fault is System.Xml.XmlException or ArgumentException)
        {
            throw new DavError(StatusCodes.Status400BadRequest);
        }
    }

    private static View? Leads(XName property, View from)
    {
        var site = from.Site;
        return property == Ns.Dav + "current-user-principal" || property == Ns.Dav + "principal-URL" || property == Ns.Dav + "owner"
            ? new View(site, Kinds.Principal, site.Hrefs.Principal(site.Person.Login)) { Person = site.Person }
            : property == Ns.Card + "addressbook-home-set" ? new View(site, Kinds.Home, site.Hrefs.Home)
            : null;
    }
}
