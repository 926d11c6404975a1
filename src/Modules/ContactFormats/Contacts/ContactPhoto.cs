namespace Carnet.ContactFormats;

/// <summary>A picture in the card, or the address of one.</summary>
/// <param name="MediaType">image/jpeg, image/png …; found from the bytes where the card does not say.</param>
/// <param name="Bytes">The picture itself, else null.</param>
/// <param name="Uri">Where the picture is, if it is not in the card, else null. Never fetched by this library.</param>
public sealed record ContactPhoto(string MediaType, byte[]? Bytes, string? Uri)
{
    public bool Equals(ContactPhoto? other) =>
        other is not null && MediaType == other.MediaType && Uri == other.Uri
        && (Bytes ?? []).AsSpan().SequenceEqual(other.Bytes ?? []) && (Bytes is null) == (other.Bytes is null);

    public override int GetHashCode() => HashCode.Combine(MediaType, Uri, Bytes?.Length);
}
