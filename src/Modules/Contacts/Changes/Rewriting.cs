using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Changes;

/// <summary>
/// Replaces the whole card of one contact, as a device does. Writes what <see cref="ContactStore.Change"/> with
/// <see cref="Contact.Rewrite"/> would write, row by row (a test compares the two), without tracking.
/// </summary>
public sealed class Rewriting(TenantDb db, ChangeRecorder changes, SiteRules rules, RowWriter rows)
{
    /// <summary>In the caller's transaction, which holds the contact; the caller has found that it may be edited.</summary>
    /// <returns>The contact as it is stored now; null when the card has another UID than the contact.</returns>
    internal async Task<Contact?> Replace(Guid contactId, VCard card, CancellationToken cancel)
    {
        var contact = await db.Set<Contact>().AsNoTracking().Include(c => c.Card).Include(c => c.SearchText).Include(c => c.Placements)
            .SingleAsync(c => c.Id == contactId, cancel);
        if (card.Uid is { } uid && uid != contact.Uid)
            return null;
        if (contact.Card.Bytes.AsSpan().SequenceEqual(card.ToBytes()))
            return contact;
        var (picture, keys) = (contact.PictureTag, Keys(contact));
        contact.Rewrite(card, await rules.Now(cancel));
        await Save(contact, cancel);
        if (Keys(contact) != keys)
            foreach (var placement in contact.Placements)
                await rows.Update(placement, cancel);
        if (contact.PictureTag != picture)
            await SavePicture(contact, cancel);
        return contact;
    }

    // All placements of a contact carry the same; five indexes are spared when nothing of it changed.
    private static (string, string, string, string, string)? Keys(Contact contact) =>
        contact.Placements is [var p, ..] ? (p.SortFirst, p.SortLast, p.SortCompany, p.SortEmail, p.SortPhone) : null;

    private async Task Save(Contact contact, CancellationToken cancel)
    {
        var log = await changes.Number(contact, cancel);
        await rows.Update(contact, cancel);
        await rows.Update(contact.Card, cancel);
        await rows.Update(contact.SearchText, cancel);
        await SaveReach(contact, cancel);
        await rows.Insert(log, cancel);
        await rows.Insert(changes.Record(contact), cancel);
        await db.SaveChangesAsync(cancel);
        contact.ActsRecorded();
    }

    private async Task SaveReach(Contact contact, CancellationToken cancel)
    {
        await rows.DeleteOf<ContactEmail>(contact.Id, cancel);
        await rows.DeleteOf<ContactPhone>(contact.Id, cancel);
        await rows.Insert(contact.Emails, cancel);
        await rows.Insert(contact.Phones, cancel);
    }

    private async Task SavePicture(Contact contact, CancellationToken cancel)
    {
        await rows.DeleteOf<ContactPicture>(contact.Id, cancel);
        if (contact.Picture is { } picture)
            await rows.Insert([picture], cancel);
    }
}
