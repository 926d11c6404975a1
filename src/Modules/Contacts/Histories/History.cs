using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Histories;

/// <summary>One line of a contact's history with the fields it changed.</summary>
public sealed record HistoryLine(ContactRevision Entry, IReadOnlyList<FieldChange> Changes);

/// <summary>Reads what happened to a contact. Who may view the contact may see its history.</summary>
public sealed class History(TenantDb db, ContactStore contacts)
{
    // More would be read, parsed and compared for a page nobody scrolls to the end.
    private const int MostLines = 200;

    /// <summary>The newest entry, without its card; the caller has found the contact.</summary>
    public Task<ContactRevision?> Newest(Guid contactId, CancellationToken cancel) =>
        db.Set<ContactRevision>().AsNoTracking().Where(r => r.ContactId == contactId).OrderByDescending(r => r.Id)
            .Select(r => new ContactRevision { Id = r.Id, At = r.At, ActorId = r.ActorId, ActorName = r.ActorName, DoorKind = r.DoorKind, DoorDetail = r.DoorDetail, Act = r.Act })
            .FirstOrDefaultAsync(cancel);

    /// <summary>A contact the caller has found, as it was at a revision; null when the history does not tell.</summary>
    public async Task<ContactData?> At(Contact contact, long revision, CancellationToken cancel)
    {
        if (contact.Revision == revision)
            return contact.Read();
        var card = await db.Set<ContactRevision>().AsNoTracking()
            .Where(r => r.ContactId == contact.Id && r.Revision == revision + 1 && r.CardBefore != null)
            .Select(r => r.CardBefore).FirstOrDefaultAsync(cancel);
        return card is null ? null : ContactCard.Read(VCard.Parse(card));
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<HistoryLine>> Of(Guid contactId, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.View, cancel);
        var entries = await db.Set<ContactRevision>().AsNoTracking()
            .Where(r => r.ContactId == contactId).OrderByDescending(r => r.Id).Take(MostLines).ToListAsync(cancel);
        var lines = new List<HistoryLine>();
        var after = contact.Read();
        foreach (var entry in entries)
        {
            if (entry.CardBefore is null)
            {
                lines.Add(new HistoryLine(entry, []));
                continue;
            }
            var before = ContactCard.Read(VCard.Parse(entry.CardBefore));
            lines.Add(new HistoryLine(entry, ContactFields.Compare(before, after)));
            after = before;
        }
        return lines;
    }

    /// <summary>Puts one field back to what it was before a change; an ordinary edit with its own history entry.</summary>
    public async Task<ChangeOutcome> RestoreField(Guid contactId, Guid revisionId, string fieldId, CancellationToken cancel)
    {
        var past = await db.Set<ContactRevision>().AsNoTracking()
            .Where(r => r.Id == revisionId && r.ContactId == contactId).Select(r => r.CardBefore).SingleOrDefaultAsync(cancel)
            ?? throw new Modularity.Errors.NotFoundException();
        return await contacts.Change(contactId, Right.Edit, Precondition.None,
            (contact, stamp) => contact.RestoreField(VCard.Parse(past), fieldId, stamp), cancel);
    }
}
