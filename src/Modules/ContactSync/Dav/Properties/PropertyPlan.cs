using System.Xml.Linq;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>What a client asks of each thing, worked out once per kind of thing: which properties to write and which it lacks.</summary>
internal sealed class PropertyPlan
{
    private readonly Property[] _there;
    private readonly Tag[] _missing;
    private readonly PropertyWish _wish;

    public PropertyPlan(PropertyWish wish, Kinds kind)
    {
        _wish = wish;
        _there = wish.Names is { } names
            ? [.. names.Select(name => PropertyTable.Find(name, kind)).OfType<Property>()]
            : [.. PropertyTable.On(kind).Where(p => (wish.NamesOnly || p.IsCommon) && p.Name != CardProperties.AddressDataName)];
        _missing = wish.Names is null || wish.IsMinimal ? [] : [.. wish.Names.Where(name => PropertyTable.Find(name, kind) is null).Select(name => new Tag(name))];
        Needs = wish.NamesOnly ? Needs.Nothing : _there.Aggregate(Needs.Nothing, (all, p) => all | p.Needs);
    }

    public Needs Needs { get; }

    /// <summary>The propstats of one response (RFC 4918 14.22).</summary>
    public void Write(XmlOut xml, View view)
    {
        xml.Raw("<D:propstat><D:prop>"u8);
        var isWhole = true;
        foreach (var property in _there)
            if (property.IsThere?.Invoke(view) == false)
                isWhole = false;
            else
                WriteOne(xml, property, view);
        xml.Raw("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>"u8);
        if (_missing.Length > 0 || (!isWhole && _wish is { IsMinimal: false, Names: not null }))
            WriteMissing(xml, view);
    }

    private void WriteOne(XmlOut xml, Property property, View view)
    {
        if (_wish.NamesOnly)
        {
            xml.Raw(property.Tag.Empty);
            return;
        }
        xml.Raw(property.Tag.Open);
        property.Write(xml, view);
        xml.Raw(property.Tag.Close);
    }

    private void WriteMissing(XmlOut xml, View view)
    {
        xml.Raw("<D:propstat><D:prop>"u8);
        foreach (var tag in _missing)
            xml.Raw(tag.Empty);
        foreach (var property in _there)
            if (property.IsThere?.Invoke(view) == false)
                xml.Raw(property.Tag.Empty);
        xml.Raw("</D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>"u8);
    }
}

/// <summary>Which properties a request names.</summary>
/// <param name="Names">Null: all (RFC 4918 9.1), or with <paramref name="NamesOnly"/> their names.</param>
/// <param name="IsMinimal">What a thing lacks is not listed.</param>
internal sealed record PropertyWish(IReadOnlyList<XName>? Names, bool NamesOnly, bool IsMinimal)
{
    private const int Most = 200;

    /// <param name="parent">The element that holds D:prop, D:allprop or D:propname; null asks for all.</param>
    public static PropertyWish Read(XElement? parent, bool isMinimal)
    {
        if (parent?.Element(Ns.Dav + "propname") is not null)
            return new(null, true, isMinimal);
        if (parent?.Element(Ns.Dav + "prop") is { } prop)
            return new([.. prop.Elements().Select(e => e.Name).Distinct().Take(Most)], false, isMinimal);
        return parent?.Element(Ns.Dav + "include") is { } more
            ? new([.. PropertyTable.Common.Concat(more.Elements().Select(e => e.Name)).Distinct().Take(Most)], false, true)
            : new(null, false, isMinimal);
    }
}
