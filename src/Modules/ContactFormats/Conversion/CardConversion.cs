using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>One card on its way into another version.</summary>
internal sealed class CardConversion
{
    private readonly HashSet<VCardProperty> needless = [];

    public CardConversion(VCard source, VCardVersion version)
    {
        Source = CardView.ForReading(source);
        Result = new VCard(version);
        Written = CardView.ForWriting(Result, source.Properties.Select(p => p.Group).ToHashSet());
        Entries = new SourceEntries(Source);
    }

    public CardView Source { get; }

    /// <summary>What the source's lists hold, property by property.</summary>
    public SourceEntries Entries { get; }

    public VCard Result { get; }

    /// <summary>The result with its groups.</summary>
    public CardView Written { get; }

    public VCardVersion From => Source.Version;

    public VCardVersion To => Result.Version;

    /// <summary>Whether the target is version 4.0.</summary>
    public bool IsNew => To == VCardVersion.V40;

    /// <summary>Leaves out the label of a source property, for something else says it now.</summary>
    public void DropLabel(VCardProperty property)
    {
        if (Source.Companion(property, "X-ABLabel") is { } label)
            needless.Add(label);
    }

    public VCard Convert()
    {
        // Labels last, when it is known which of them are still needed.
        foreach (var property in Source.Card.Properties.Where(p => !p.Is("VERSION") && !p.Is("X-ABLabel")))
            if (From == To || !ConversionRules.All.TryGetValue(property.Name, out var rule) || !rule(this, property))
                Keep(property);
        foreach (var label in Source.All("X-ABLabel").Where(l => !needless.Contains(l)))
            Keep(label);
        MissingNames.Add(this);
        return Result;
    }

    /// <summary>Takes a property over under its own or another name, its value and parameters as the version writes them.</summary>
    public VCardProperty Keep(VCardProperty property, string? name = null)
    {
        if (PropertyTypes.EncodingOf(property.Parameters) is "BASE64" or "B" && property.Parameter("CHARSET") is null || IsData(property))
            return KeepBytes(property, name ?? property.Name);
        var kept = Add(name ?? property.Name, property);
        kept.SetEscaped(ValueConversion.Escaped(property, From), To);
        return kept;
    }

    private static bool IsData(VCardProperty property) => property.RawValue.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && property.Bytes is not null;

    // PHOTO, LOGO, SOUND, KEY and whatever else carries bytes: inline base64 before 4.0, a data: URI there (RFC 6350 6.2.4).
    private VCardProperty KeepBytes(VCardProperty property, string name)
    {
        var bytes = property.Bytes ?? [];
        var type = MediaTypes.OfBytes(bytes) ?? MediaTypes.OfParameters(property);
        if (type == "application/octet-stream" && property.Is("KEY"))
            type = property.HasType("pgp") ? "application/pgp-keys" : "application/pkix-cert";
        var kept = MediaTypes.Property(name, new ContactPhoto(type, bytes, null), To, property.Group);
        return Result.Add(kept);
    }

    /// <summary>An empty property with the parameters of an old one.</summary>
    public VCardProperty Add(string name, VCardProperty like) =>
        Result.Add(new VCardProperty(name, "", like.Group, ParameterConversion.Convert(like, To)));
}
