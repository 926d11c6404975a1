using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Conversion;

/// <summary>What the lists of a source card hold, found once, by property.</summary>
internal sealed class SourceEntries
{
    private readonly Lazy<Dictionary<VCardProperty, ContactValue>> messages;
    private readonly Lazy<Dictionary<VCardProperty, ContactRelated>> related;
    private readonly Lazy<Dictionary<VCardProperty, VCardProperty>> labels;

    public SourceEntries(CardView source)
    {
        messages = new(() => new MessageLines().Entries(source).ToDictionary(e => e.Property, e => e.Item));
        related = new(() => new RelatedLines().Entries(source).ToDictionary(e => e.Property, e => e.Item));
        labels = new(() => MatchLabels(source));
    }

    /// <summary>null for a blank property and for a twin of another one.</summary>
    public ContactValue? Message(VCardProperty property) => messages.Value.GetValueOrDefault(property);

    public ContactRelated? Related(VCardProperty property) => related.Value.GetValueOrDefault(property);

    /// <summary>The LABEL property of an address.</summary>
    public VCardProperty? LabelOf(VCardProperty address) => labels.Value.GetValueOrDefault(address);

    public bool IsMatched(VCardProperty label) => labels.Value.ContainsValue(label);

    // A LABEL belongs to the address of its kind (RFC 2426 3.2.2); the first takes the first.
    private static Dictionary<VCardProperty, VCardProperty> MatchLabels(CardView source)
    {
        string KindOf(VCardProperty property) => KindParameters.Read(source, property, Kinds.Addresses).Kind;
        var free = source.All("LABEL").GroupBy(KindOf).ToDictionary(g => g.Key, g => new Queue<VCardProperty>(g));
        var matched = new Dictionary<VCardProperty, VCardProperty>();
        foreach (var address in source.All("ADR"))
            if (free.TryGetValue(KindOf(address), out var ofKind) && ofKind.TryDequeue(out var label))
                matched[address] = label;
        return matched;
    }
}
