using System.Xml.Linq;
using Carnet.ContactFormats.VCards;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Filters;

/// <summary>CARDDAV:prop-filter (RFC 6352 10.5.1): what is said of one property of a card.</summary>
internal sealed class PropFilter
{
    private readonly string? _group;
    private readonly bool _isNotDefined;
    private readonly bool _isAll;
    private readonly IReadOnlyList<ParamFilter> _parameters;

    public PropFilter(XElement element)
    {
        var name = element.Attribute("name")?.Value ?? throw new DavError(StatusCodes.Status400BadRequest);
        var dot = name.LastIndexOf('.');
        (_group, Name) = dot < 0 ? (null, name) : (name[..dot], name[(dot + 1)..]);
        _isAll = element.Attribute("test")?.Value == "allof";
        _isNotDefined = element.Element(Ns.Card + "is-not-defined") is not null;
        Texts = TextMatch.Of(element);
        _parameters = [.. element.Elements(Ns.Card + "param-filter").Select(e => new ParamFilter(e))];
    }

    public string Name { get; }
    public IReadOnlyList<TextMatch> Texts { get; }

    /// <summary>One text and nothing else: what an index may answer.</summary>
    public TextMatch? Only => !_isNotDefined && _group is null && _parameters.Count == 0 && Texts is [{ IsNegated: false } one] ? one : null;

    public bool Fits(VCard card)
    {
        var properties = card.Properties.Where(p => p.Is(Name) && (_group is null || _group.Equals(p.Group, StringComparison.OrdinalIgnoreCase))).ToList();
        if (_isNotDefined || properties.Count == 0)
            return _isNotDefined && properties.Count == 0;
        return Texts.Count + _parameters.Count == 0 || properties.Any(Fits);
    }

    // One property has to hold what is asked, not several of them together.
    private bool Fits(VCardProperty property)
    {
        var held = Texts.Select(text => text.Fits([property.Text])).Concat(_parameters.Select(parameter => parameter.Fits(property)));
        return _isAll ? held.All(fits => fits) : held.Any(fits => fits);
    }
}

/// <summary>CARDDAV:param-filter (RFC 6352 10.5.2).</summary>
internal sealed class ParamFilter(XElement element)
{
    private readonly string _name = element.Attribute("name")?.Value ?? throw new DavError(StatusCodes.Status400BadRequest);
    private readonly bool _isNotDefined = element.Element(Ns.Card + "is-not-defined") is not null;
    private readonly TextMatch? _text = TextMatch.Of(element) is [var first, ..] ? first : null;

    public bool Fits(VCardProperty property)
    {
        var values = Values(property);
        return _isNotDefined ? values.Count == 0 : values.Count > 0 && (_text is null || _text.Fits(values));
    }

    // A bare parameter of version 2.1 is a TYPE.
    private List<string> Values(VCardProperty property) => _name.Equals("TYPE", StringComparison.OrdinalIgnoreCase)
        ? [.. property.Types]
        : [.. property.Parameters.Where(p => p.Is(_name)).SelectMany(p => p.Values)];
}
