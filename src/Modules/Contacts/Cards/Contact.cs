using System.Security.Cryptography;
using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;

namespace Carnet.Contacts.Cards;

/// <summary>A person or company in an address book. The card is the record; every other column is projected from it when it changes.</summary>
public sealed partial class Contact
{
    private readonly List<Act> _acts = [];

    private Contact() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The card's UID (RFC 6350 6.7.6).</summary>
    public string Uid { get; private set; } = "";

    /// <summary>Grows by one with every stored change; the concurrency stamp of forms.</summary>
    public long Revision { get; private set; }

    /// <summary>Of the card's bytes, without quotes.</summary>
    public string ETag { get; private set; } = "";

    public string? CreatorId { get; private init; }
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Loaded only by the store's <c>Find</c> and <c>Change</c>.</summary>
    public Card Card { get; private set; } = null!;

    public ContactPicture? Picture { get; private set; }
    public List<ContactEmail> Emails { get; private init; } = [];
    public List<ContactPhone> Phones { get; private init; } = [];
    public List<Placement> Placements { get; private init; } = [];

    internal IReadOnlyList<Act> Acts => _acts;

    /// <summary>A new contact from a card. A card without UID is given one; otherwise its bytes stay as they came.</summary>
    public static Contact From(VCard card, string? creatorId, Stamp stamp)
    {
        var contact = new Contact { CreatorId = creatorId, CreatedAt = stamp.At };
        if (string.IsNullOrWhiteSpace(card.Uid))
            card.Replace("UID", Guid.CreateVersion7().ToString());
        contact.Card = new Card { ContactId = contact.Id };
        contact.Take(card, stamp);
        contact._acts.Add(new Act(Cards.Acts.Created));
        return contact;
    }

    public ContactData Read() => ContactCard.Read(Card.Parse());

    /// <summary>Changes in the card only what differs; nothing happens when nothing differs.</summary>
    public void Edit(ContactData after, Stamp stamp)
    {
        var card = Card.Parse();
        var before = ContactCard.Read(card);
        if (before == after)
            return;
        ContactCard.Apply(card, before, after, stamp.At);
        Rewrite(card, stamp);
    }

    /// <summary>Puts one field back to what it was in an older card.</summary>
    public void RestoreField(VCard past, string fieldId, Stamp stamp) =>
        Edit(ContactFields.Restore(Read(), ContactCard.Read(past), fieldId), stamp);

    /// <summary>Replaces the whole card, as a device does. Its UID stays the contact's.</summary>
    public void Rewrite(VCard card, Stamp stamp)
    {
        var before = Card.Bytes;
        if (card.Uid != Uid)
            card.Replace("UID", Uid);
        Take(card, stamp);
        _acts.Add(new Act(Cards.Acts.Edited, before));
    }

    internal void Placed(Placement placement, string act)
    {
        Placements.Add(placement);
        SearchText?.Stand(Placements.Select(p => p.BookId));
        // A new contact and its first book are one act.
        _acts.RemoveAll(a => a.Name == Cards.Acts.Created && act == Cards.Acts.Created);
        _acts.Add(new Act(act, BookId: placement.BookId));
    }

    internal void Did(string act, Guid bookId) => _acts.Add(new Act(act, BookId: bookId));

    internal void ActsRecorded() => _acts.Clear();

    /// <summary>The entity tag a contact with this card would have.</summary>
    public static string TagOf(ReadOnlySpan<byte> card) => Convert.ToHexStringLower(SHA256.HashData(card).AsSpan(0, 16));

    private void Take(VCard card, Stamp stamp)
    {
        Card.Bytes = card.ToBytes();
        Uid = card.Uid!;
        ETag = TagOf(Card.Bytes);
        Revision++;
        ChangedAt = stamp.At;
        Project(ContactCard.Read(card), [.. card.Properties.Where(p => p.Is("FN")).Select(p => p.Text)], stamp.Country);
        foreach (var placement in Placements)
            placement.Follow(this);
    }
}
