using System.Xml.Linq;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Collections;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Filters;

/// <summary>CARDDAV:filter (RFC 6352 10.5). An empty one fits all: several clients list a book that way.</summary>
internal sealed class Filter
{
    private const int Most = 100;

    private readonly IReadOnlyList<PropFilter> _properties;
    private readonly bool _isAll;

    private Filter(IReadOnlyList<PropFilter> properties, bool isAll) => (_properties, _isAll) = (properties, isAll);

    public bool IsEmpty => _properties.Count == 0;

    /// <exception cref="DavError">More than any client asks, or what is not offered.</exception>
    public static Filter Read(XElement? element)
    {
        if (element is null)
            return new Filter([], false);
        var parts = element.Elements(Ns.Card + "prop-filter").ToList();
        if (element.Descendants().Count() > Most || element.Elements().Any(e => e.Name.Namespace == Ns.Card && e.Name.LocalName != "prop-filter"))
            throw DavError.Forbidden(Ns.Card + "supported-filter");
        return new Filter([.. parts.Select(part => new PropFilter(part))], element.Attribute("test")?.Value == "allof");
    }

    public bool Fits(byte[] bytes)
    {
        var card = VCard.Parse(bytes.AsSpan());
        return _isAll ? _properties.All(property => property.Fits(card)) : _properties.Any(property => property.Fits(card));
    }

    /// <summary>Where to look: every card that fits is found by one of these, and perhaps some that do not.</summary>
    /// <returns>Null: in the whole book.</returns>
    public IReadOnlyList<CardClue>? Clues()
    {
        var clues = _properties.Select(ClueOf).ToList();
        if (_isAll)
            return clues.FirstOrDefault(clue => clue is not null) is { } one ? [one] : null;
        return clues.Count > 0 && clues.All(clue => clue is not null) ? [.. clues.Select(clue => clue!.Value)] : null;
    }

    private static CardClue? ClueOf(PropFilter property) => property.Only is { } match
        ? property.Name.ToUpperInvariant() switch
        {
            "EMAIL" => CardClue.Email(match.Text, match.Type == MatchType.Equals),
            "FN" => CardClue.FormattedName(match.Text),
            _ => null,
        }
        : null;
}
