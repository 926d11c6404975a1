using System.Text;

namespace Carnet.ContactFormats.VCards;

/// <summary>The versions of the format: vCard 2.1 (versit), 3.0 (RFC 2426), 4.0 (RFC 6350).</summary>
public enum VCardVersion { V21, V30, V40 }

/// <summary>
/// One card as its writer wrote it: properties in order, each with its own bytes. A property nobody touched is written back byte for byte;
/// a touched one is folded at 75 octets (RFC 6350 3.2). A card read from UTF-16 is held as UTF-8.
/// </summary>
public sealed class VCard
{
    private readonly List<VCardProperty> properties;

    public VCard(VCardVersion version) : this("BEGIN:VCARD\r\n"u8.ToArray(), [], "END:VCARD\r\n"u8.ToArray(), isUtf8: true) =>
        Add("VERSION", VersionNames.Of(version));

    internal VCard(ReadOnlyMemory<byte> head, List<VCardProperty> properties, ReadOnlyMemory<byte> tail, bool isUtf8)
    {
        Head = head;
        this.properties = properties;
        Tail = tail;
        IsUtf8 = isUtf8;
    }

    /// <summary>From VERSION; a card without one counts as 2.1 if it uses that version's syntax, else as 3.0.</summary>
    public VCardVersion Version => VersionNames.Of(this);

    /// <summary>The UID as written, <c>urn:uuid:</c> included; null if there is none.</summary>
    public string? Uid => First("UID") is { } uid && uid.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Whether the card's bytes are UTF-8 as they stand; <see cref="VCardConversion.To"/> makes them so.</summary>
    public bool IsUtf8 { get; }

    /// <summary>All properties between BEGIN and END, VERSION among them.</summary>
    public IReadOnlyList<VCardProperty> Properties => properties;

    internal ReadOnlyMemory<byte> Head { get; }

    internal ReadOnlyMemory<byte> Tail { get; }

    /// <summary>The first property of this name (case does not matter), or null.</summary>
    public VCardProperty? First(string name)
    {
        foreach (var property in properties)
            if (property.Is(name))
                return property;
        return null;
    }

    public IEnumerable<VCardProperty> All(string name) => properties.Where(p => p.Is(name));

    /// <summary>Appends before END.</summary>
    public VCardProperty Add(VCardProperty property)
    {
        properties.Add(property);
        return property;
    }

    public VCardProperty Add(string name, string rawValue) => Add(new VCardProperty(name, rawValue));

    /// <summary>Puts a property right behind another one, such as a label behind what it labels.</summary>
    public VCardProperty AddAfter(VCardProperty property, VCardProperty addition)
    {
        properties.Insert(properties.IndexOf(property) + 1, addition);
        return addition;
    }

    /// <summary>Puts <paramref name="replacement"/> in the place of <paramref name="property"/>.</summary>
    /// <exception cref="ArgumentException">The property is not in this card.</exception>
    public void Replace(VCardProperty property, VCardProperty replacement)
    {
        var at = properties.IndexOf(property);
        if (at < 0)
            throw new ArgumentException("The property is not in this card.", nameof(property));
        properties[at] = replacement;
    }

    /// <summary>Sets the first property of this name, or adds it; further ones of the name are removed.</summary>
    public VCardProperty Replace(string name, string rawValue)
    {
        var first = First(name);
        if (first is null)
            return Add(name, rawValue);
        properties.RemoveAll(p => p != first && p.Is(name));
        first.RawValue = rawValue;
        return first;
    }

    internal void Place(IReadOnlyList<int> slots, IReadOnlyList<VCardProperty> order)
    {
        for (var i = 0; i < slots.Count; i++)
            properties[slots[i]] = order[i];
    }

    public bool Remove(VCardProperty property) => properties.Remove(property);

    /// <returns>How many were removed.</returns>
    public int Remove(string name) => properties.RemoveAll(p => p.Is(name));

    /// <exception cref="VCardFormatException">The text is not one vCard.</exception>
    public static VCard Parse(string text) => CardParser.Parse(Encoding.UTF8.GetBytes(text));

    /// <exception cref="VCardFormatException">The bytes are not one vCard.</exception>
    public static VCard Parse(ReadOnlySpan<byte> bytes) => CardParser.Parse(TextEncodings.Utf16ToUtf8(bytes) ?? bytes.ToArray());

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        WriteTo(stream);
        return stream.ToArray();
    }

    public void WriteTo(Stream stream) => CardWriter.Write(this, stream);

    /// <summary>The card as text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(ToBytes());
}
