using System.Xml.Linq;
using Carnet.ContactSync.Xml;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Filters;

internal enum MatchType { Contains, Equals, StartsWith, EndsWith }

/// <summary>CARDDAV:text-match (RFC 6352 10.5.4).</summary>
internal sealed class TextMatch
{
    private readonly Func<string, string> _fold;
    private readonly string _folded;

    private TextMatch(XElement element)
    {
        Text = element.Value;
        _fold = Collations.Fold(element.Attribute("collation")?.Value);
        _folded = _fold(Text);
        IsNegated = element.Attribute("negate-condition")?.Value == "yes";
        Type = element.Attribute("match-type")?.Value switch
        {
            null or "contains" => MatchType.Contains,
            "equals" => MatchType.Equals,
            "starts-with" => MatchType.StartsWith,
            "ends-with" => MatchType.EndsWith,
            _ => throw new DavError(StatusCodes.Status400BadRequest),
        };
    }

    public string Text { get; }
    public MatchType Type { get; }
    public bool IsNegated { get; }

    public static TextMatch Read(XElement element) => new(element);

    /// <summary>Negated: none of the values fits.</summary>
    public bool Fits(IEnumerable<string> values) => values.Any(Fits) != IsNegated;

    private bool Fits(string value)
    {
        var folded = _fold(value);
        return Type switch
        {
            MatchType.Equals => folded == _folded,
            MatchType.StartsWith => folded.StartsWith(_folded, StringComparison.Ordinal),
            MatchType.EndsWith => folded.EndsWith(_folded, StringComparison.Ordinal),
            _ => folded.Contains(_folded, StringComparison.Ordinal),
        };
    }

    internal static IReadOnlyList<TextMatch> Of(XElement parent) => [.. parent.Elements(Ns.Card + "text-match").Select(Read)];
}
