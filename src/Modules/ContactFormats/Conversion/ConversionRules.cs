using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>Puts a property into the other version; false where it is to be kept as any other.</summary>
internal delegate bool ConversionRule(CardConversion conversion, VCardProperty property);

/// <summary>The properties that do not simply keep their name and value (RFC 6350 appendix A).</summary>
internal static class ConversionRules
{
    public static IReadOnlyDictionary<string, ConversionRule> All { get; } = Rows().SelectMany(row => row.Names.Select(name => (name, row.Rule)))
        .ToDictionary(row => row.name, row => row.Rule, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(IEnumerable<string> Names, ConversionRule Rule)> Rows() =>
    [
        (["BDAY"], DateRules.Birthday),
        (["ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY"], DateRules.Anniversary),
        (["X-ABDATE"], DateRules.AppleDate),
        (["REV"], DateRules.Revision),
        (["ADR"], AddressRules.Address),
        (["LABEL"], AddressRules.Label),
        (["X-ABADR"], AddressRules.CountryCode),
        (["KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABShowAs"], KindRules.Kind),
        (["MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"], (c, p) => Rename(c, p, "MEMBER", "X-ADDRESSBOOKSERVER-MEMBER")),
        (["RELATED", "X-ABRELATEDNAMES"], RelatedRules.Related),
        (["IMPP", .. Services.All.SelectMany(s => s.Names)], MessageRules.Message),
        (["GENDER", "X-GENDER"], (c, p) => Text(c, p, c.IsNew ? "GENDER" : "X-GENDER", Genders.Encode(Genders.Decode(p), c.To))),
        (["GEO"], (c, p) => Text(c, p, "GEO", Places.Encode(Places.Decode(p), c.To))),
        (["LANG", "X-LANG"], (c, p) => Rename(c, p, "LANG", "X-LANG")),
        (["CATEGORIES"], (c, p) => c.From == VCardVersion.V30 && c.IsNew && Text(c, p, "CATEGORIES", string.Join(',', CategoriesField.Split(p).Select(n => VCardText.Escape(n.Trim()))))),
        (["TEL"], (c, p) => !c.IsNew && Text(c, p, "TEL", VCardText.Escape(ValueTexts.Phone(p)))),
        // What version 4.0 dropped waits there under an X.
        .. new[] { "CLASS", "NAME", "MAILER", "PROFILE", "AGENT", "SORT-STRING" }.Select(Dropped),
    ];

    private static (IEnumerable<string> Names, ConversionRule Rule) Dropped(string name) => ([name, $"X-{name}"], (c, p) => Rename(c, p, $"X-{name}", name));

    private static bool Rename(CardConversion conversion, VCardProperty property, string newName, string oldName)
    {
        conversion.Keep(property, conversion.IsNew ? newName : oldName);
        return true;
    }

    private static bool Text(CardConversion conversion, VCardProperty property, string name, string escaped)
    {
        var kept = conversion.Add(name, property);
        kept.SetParameter("VALUE", []);
        kept.SetEscaped(escaped, conversion.To);
        return true;
    }
}
