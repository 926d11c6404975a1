using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Imports;

/// <summary>A contact that stands in the book already.</summary>
internal sealed record KnownCard(Guid ContactId, string Uid, string ETag)
{
    public bool Says(byte[] card) => ETag == Contact.TagOf(card);
}

/// <summary>Finds contacts of a book by the identities of records.</summary>
public sealed class KnownCards(ContactStore contacts)
{
    internal async Task<Dictionary<string, KnownCard>> Find(Guid bookId, IReadOnlyCollection<string> uids, CancellationToken cancel)
    {
        var found = await contacts.With(Right.View)
            .Where(c => uids.Contains(c.Uid) && c.Placements.Any(p => p.BookId == bookId))
            .OrderBy(c => c.Id)
            .Select(c => new KnownCard(c.Id, c.Uid, c.ETag))
            .ToListAsync(cancel);
        return found.DistinctBy(card => card.Uid).ToDictionary(card => card.Uid);
    }
}
