using Carnet.ContactFormats.VCards;

namespace Carnet.Contacts.Cards;

/// <summary>The contact's vCard as its sender wrote it: the truth of which all columns are an index. In a table of its own, so that no list drags it along.</summary>
public sealed class Card
{
    public Guid ContactId { get; internal init; }
    public byte[] Bytes { get; internal set; } = [];

    public VCard Parse() => VCard.Parse(Bytes);
}
