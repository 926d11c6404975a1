namespace Carnet.ContactFormats.VCards;

/// <summary>The versions of the format: vCard 2.1 (versit), 3.0 (RFC 2426), 4.0 (RFC 6350).</summary>
public enum VCardVersion { V21, V30, V40 }

/// <summary>
/// One card as its writer wrote it: properties in order, each with its own bytes. A property nobody touched is written back byte for byte;
/// a touched one is folded at 75 octets (RFC 6350 3.2).
/// </summary>
public sealed class VCard
{
    public VCard(VCardVersion version) => throw new NotImplementedException();

    /// <summary>From VERSION; a card without one counts as 2.1 if it uses that version's syntax, else as 3.0.</summary>
    public VCardVersion Version => throw new NotImplementedException();

    /// <summary>The UID as written, without <c>urn:uuid:</c> stripped; null if there is none.</summary>
    public string? Uid => throw new NotImplementedException();

    /// <summary>All properties between BEGIN and END, VERSION among them.</summary>
    public IReadOnlyList<VCardProperty> Properties => throw new NotImplementedException();

    /// <summary>The first property of this name (case does not matter), or null.</summary>
    public VCardProperty? First(string name) => throw new NotImplementedException();

    public IEnumerable<VCardProperty> All(string name) => throw new NotImplementedException();

    /// <summary>Appends before END.</summary>
    public VCardProperty Add(VCardProperty property) => throw new NotImplementedException();

    public VCardProperty Add(string name, string rawValue) => throw new NotImplementedException();

    /// <summary>Puts <paramref name="replacement"/> in the place of <paramref name="property"/>.</summary>
    public void Replace(VCardProperty property, VCardProperty replacement) => throw new NotImplementedException();

    /// <summary>Sets the first property of this name, or adds it; further ones of the name are removed.</summary>
    public VCardProperty Replace(string name, string rawValue) => throw new NotImplementedException();

    public bool Remove(VCardProperty property) => throw new NotImplementedException();

    /// <returns>How many were removed.</returns>
    public int Remove(string name) => throw new NotImplementedException();

    /// <exception cref="VCardFormatException">The text is not one vCard.</exception>
    public static VCard Parse(string text) => throw new NotImplementedException();

    /// <exception cref="VCardFormatException">The bytes are not one vCard.</exception>
    public static VCard Parse(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();

    public byte[] ToBytes() => throw new NotImplementedException();

    public void WriteTo(Stream stream) => throw new NotImplementedException();
}
