using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>PHOTO: bytes in the card (base64, data: URI) or an address.</summary>
internal sealed class PhotoField : CardField
{
    public override ContactData Read(CardView view, ContactData contact) =>
        Source(view) is { } property && PhotoOf(property) is { } photo ? contact with { Photo = photo } : contact;

    private static VCardProperty? Source(CardView view)
    {
        var photos = view.All("PHOTO");
        return photos.FirstOrDefault(p => PhotoOf(p) is { Bytes: not null }) ?? photos.FirstOrDefault(p => PhotoOf(p) is not null);
    }

    private static ContactPhoto? PhotoOf(VCardProperty property)
    {
        if (property.Bytes is { } bytes)
            return new ContactPhoto(MediaTypes.OfBytes(bytes) ?? MediaTypes.OfParameters(property), bytes, null);
        var text = PropertyTypes.EncodingOf(property.Parameters).Length > 0 ? "" : property.Text.Trim();
        return text.Contains("://", StringComparison.Ordinal) ? new ContactPhoto(MediaTypes.OfParameters(property, otherwise: ""), null, text) : null;
    }

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (before.Photo == after.Photo)
            return;
        var old = Source(view);
        if (after.Photo is not { } photo)
        {
            if (old is not null)
                view.Remove(old);
            return;
        }
        var property = MediaTypes.Property("PHOTO", photo, view.Version, old?.Group);
        if (old is null)
            view.Card.Add(property);
        else
            view.Card.Replace(old, property);
    }
}
