using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>Copies contacts into another book: new contacts with a UID of their own, which from then on go their own way.</summary>
public sealed class Duplication(TenantDb db, CurrentUser user, Grants grants, MassAddition addition, SiteRules rules)
{
    private const int Batch = 200;

    /// <param name="to">Found with <see cref="Right.Add"/>.</param>
    /// <param name="from">Found with <see cref="Right.View"/>.</param>
    /// <param name="contactIds">Those that do not stand in <paramref name="from"/> are passed over.</param>
    /// <returns>How many copies there are; Undo with <see cref="ChangeRecorder.Operation"/>.</returns>
    /// <exception cref="InvalidException">The owner's books have no room for them.</exception>
    public async Task<int> Into(AddressBook to, AddressBook from, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await rules.RequireRoom(to, contactIds.Count, cancel);
        var stamp = await rules.Now(cancel);
        var count = 0;
        foreach (var ids in contactIds.Chunk(Batch))
        {
            var cards = await db.Set<Contact>().AsNoTracking().Where(grants.OnContact(Right.View))
                .Where(c => ids.Contains(c.Id) && c.Placements.Any(p => p.BookId == from.Id))
                .OrderBy(c => c.Id).Select(c => c.Card).ToListAsync(cancel);
            await addition.Save(to, [.. cards.Select(card => Copy(card, stamp))], cancel);
            count += cards.Count;
        }
        await work.Commit(cancel);
        return count;
    }

    private Contact Copy(Card original, Stamp stamp)
    {
        var card = original.Parse();
        card.Replace("UID", Guid.CreateVersion7().ToString());
        return Contact.From(card, user.Id, stamp);
    }
}
