using System.Text.Unicode;
using System.Xml.Linq;
using Carnet.ContactFormats.VCards;
using Carnet.ContactSync.Xml;

namespace Carnet.ContactSync.Dav.Cards;

/// <summary>How a client wants cards (RFC 6352 10.4): which version, which properties.</summary>
internal sealed class AddressData
{
    /// <summary>As it is stored, except for what no client of CardDAV takes.</summary>
    public static readonly AddressData AsStored = new(null, []);

    private readonly VCardVersion? _version;
    private readonly Dictionary<string, bool> _parts;

    private AddressData(VCardVersion? version, Dictionary<string, bool> parts) => (_version, _parts) = (version, parts);

    /// <summary>From C:address-data inside a report.</summary>
    /// <exception cref="DavError">A format or version that is not offered.</exception>
    public static AddressData Read(XElement? element)
    {
        if (element is null)
            return AsStored;
        if (element.Attribute("content-type") is { Value: var type } && !type.Equals("text/vcard", StringComparison.OrdinalIgnoreCase))
            throw DavError.Forbidden(Ns.Card + "supported-address-data");
        // RFC 6352 10.4: without the attribute a client means 3.0; phones that name none read no other.
        var version = Version(element.Attribute("version")?.Value ?? "3.0") ?? throw DavError.Forbidden(Ns.Card + "supported-address-data");
        var parts = element.Elements(Ns.Card + "prop").Where(p => p.Attribute("name") is not null).DistinctBy(p => p.Attribute("name")!.Value.ToUpperInvariant())
            .ToDictionary(p => p.Attribute("name")!.Value, p => p.Attribute("novalue")?.Value == "yes", StringComparer.OrdinalIgnoreCase);
        return new AddressData(version, parts);
    }

    /// <summary>From the Accept header of a GET (RFC 6352 5.1.1): only a version that is named counts.</summary>
    public static AddressData OfAccept(string? accept)
    {
        var at = accept?.IndexOf("version=", StringComparison.OrdinalIgnoreCase) ?? -1;
        return at >= 0 && Version(accept![(at + 8)..].TrimStart('"').Split('"', ';', ',', ' ')[0]) is { } version ? new AddressData(version, []) : AsStored;
    }

    public static VCardVersion? Version(string text) => text switch { "3.0" => VCardVersion.V30, "4.0" => VCardVersion.V40, _ => null };

    /// <returns>The stored bytes themselves wherever they will do.</returns>
    public byte[] Of(byte[] stored)
    {
        if (_parts.Count == 0 && IsFit(stored))
            return stored;
        var card = VCard.Parse(stored.AsSpan());
        var version = _version ?? (card.Version == VCardVersion.V21 ? VCardVersion.V30 : card.Version);
        var answer = VCardConversion.To(card, version);
        if (_parts.Count > 0)
            LeaveOut(answer);
        return answer.ToBytes();
    }

    // Without parsing: a version's name in some note only leads to the longer way.
    private bool IsFit(ReadOnlySpan<byte> stored)
    {
        var (has3, has4) = (stored.IndexOf("VERSION:3.0"u8) >= 0, stored.IndexOf("VERSION:4.0"u8) >= 0);
        return Utf8.IsValid(stored) && _version switch
        {
            VCardVersion.V30 => has3 && !has4,
            VCardVersion.V40 => has4 && !has3,
            _ => has3 || has4,
        };
    }

    private void LeaveOut(VCard card)
    {
        foreach (var property in card.Properties.ToList())
            if (!_parts.TryGetValue(property.Name, out var withoutValue))
                card.Remove(property);
            else if (withoutValue)
                property.RawValue = "";
    }
}
