using System.Runtime.CompilerServices;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Lists;

/// <summary>A contact's card as it is stored.</summary>
public sealed record FedCard(Guid ContactId, string Name, byte[] Bytes);

/// <summary>
/// Streams the cards of a book in the order of names, one in memory at a time. Reads on from the last name in steps, so that a
/// slow receiver holds no transaction open for as long as the whole book takes.
/// </summary>
public sealed class CardFeed(TenantDb db, Grants grants)
{
    private const int Step = 100;

    /// <summary>The whole book; empty when the user may not view it.</summary>
    public async IAsyncEnumerable<FedCard> Read(Guid bookId, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = ("", Guid.Empty);
        for (var read = Step; read == Step;)
        {
            read = 0;
            var (key, id) = last;
            var rest = Places(bookId).Where(p => string.Compare(p.SortLast, key) >= 0 && (string.Compare(p.SortLast, key) > 0 || p.ContactId > id));
            await foreach (var (card, sortKey) in Cards(rest, cancel))
            {
                read++;
                last = (sortKey, card.ContactId);
                yield return card;
            }
        }
    }

    /// <summary>Of these contacts those that stand in the book.</summary>
    public async IAsyncEnumerable<FedCard> Read(Guid bookId, IReadOnlyCollection<Guid> chosen, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var ids in chosen.Chunk(Step))
            await foreach (var (card, _) in Cards(Places(bookId).Where(p => ids.Contains(p.ContactId)), cancel))
                yield return card;
    }

    private IQueryable<Placement> Places(Guid bookId)
    {
        var books = grants.HeldBooks(Right.View);
        return db.Set<Placement>().AsNoTracking().Where(p => p.BookId == bookId && books.Contains(bookId));
    }

    private async IAsyncEnumerable<(FedCard Card, string Key)> Cards(IQueryable<Placement> places, [EnumeratorCancellation] CancellationToken cancel)
    {
        var query =
            from place in places
            join contact in db.Set<Contact>() on place.ContactId equals contact.Id
            join card in db.Set<Card>() on contact.Id equals card.ContactId
            orderby place.SortLast, place.ContactId
            select new { contact.Id, contact.NameFirstLast, card.Bytes, place.SortLast };
        await foreach (var row in query.Take(Step).AsAsyncEnumerable().WithCancellation(cancel))
            yield return (new FedCard(row.Id, row.NameFirstLast, row.Bytes), row.SortLast);
    }
}
