using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>The seven parts of ADR in their order (RFC 6350 6.3.1).</summary>
internal static class AddressParts
{
    private sealed record Part(Func<ContactAddress, string> Get, Func<ContactAddress, string, ContactAddress> Set);

    private static readonly Part[] Parts =
    [
        new(a => a.PoBox, (a, v) => a with { PoBox = v }),
        new(a => a.Extended, (a, v) => a with { Extended = v }),
        new(a => a.Street, (a, v) => a with { Street = v }),
        new(a => a.City, (a, v) => a with { City = v }),
        new(a => a.Region, (a, v) => a with { Region = v }),
        new(a => a.PostalCode, (a, v) => a with { PostalCode = v }),
        new(a => a.Country, (a, v) => a with { Country = v }),
    ];

    public static ContactAddress Read(IReadOnlyList<string> components)
    {
        var address = new ContactAddress();
        for (var i = 0; i < Parts.Length && i < components.Count; i++)
            address = Parts[i].Set(address, components[i].Trim());
        return address;
    }

    public static bool IsBlank(ContactAddress address) => Parts.All(p => p.Get(address).Length == 0) && address.Formatted.Length == 0;

    /// <returns>Whether any part differs.</returns>
    public static bool Write(VCardProperty property, ContactAddress before, ContactAddress after, VCardVersion version)
    {
        if (Parts.All(p => p.Get(before) == p.Get(after)))
            return false;
        var raw = property.RawComponents.ToList();
        while (raw.Count < Parts.Length)
            raw.Add("");
        for (var i = 0; i < Parts.Length; i++)
            if (Parts[i].Get(before) != Parts[i].Get(after))
                raw[i] = VCardText.Escape(Parts[i].Get(after));
        property.SetEscaped(string.Join(';', raw), version);
        return true;
    }
}
