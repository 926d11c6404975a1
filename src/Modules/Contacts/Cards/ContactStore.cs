using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Cards;

/// <summary>The one door to contacts: no row leaves without naming the right.</summary>
public sealed class ContactStore(TenantDb db, CurrentUser user, Grants grants, ChangeRecorder changes, SiteRules rules)
{
    /// <summary>Contacts on which the current user holds the right; not tracked, without their cards.</summary>
    public IQueryable<Contact> With(Right right) => db.Set<Contact>().AsNoTracking().Where(grants.OnContact(right));

    /// <summary>The contact with its card, for reading.</summary>
    /// <exception cref="NotFoundException">No such contact, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">The user sees it but lacks the right.</exception>
    public async Task<Contact> Find(Guid id, Right right, CancellationToken cancel) =>
        await With(right).Include(c => c.Card).Include(c => c.Placements).SingleOrDefaultAsync(c => c.Id == id, cancel)
        ?? throw await Refusal(id, cancel);

    /// <returns>The picture with this tag; null when there is no such one, or the user may not see the contact.</returns>
    public Task<ContactPicture?> Picture(Guid id, string tag, CancellationToken cancel) =>
        With(Right.View).Where(c => c.Id == id && c.PictureTag == tag).Select(c => c.Picture).SingleOrDefaultAsync(cancel);

    /// <summary>The user's own share of rights on one contact; <see cref="Right.None"/> when he may not see it.</summary>
    public async Task<Right> RightsOn(Guid id, CancellationToken cancel)
    {
        var held = await Enum.GetValues<Right>()
            .Where(right => right is not (Right.None or Right.All))
            .Select(right => With(right).Where(c => c.Id == id).Select(c => (int)right))
            .Aggregate((all, one) => all.Concat(one))
            .ToListAsync(cancel);
        return (Right)held.Sum();
    }

    /// <summary>Adds a contact to a book; the caller saves. The card's bytes are kept as they are.</summary>
    /// <param name="book">Found with <see cref="Right.Add"/>.</param>
    /// <param name="resourceName">The client's name for it, or null.</param>
    /// <exception cref="InvalidException">The owner's books are full.</exception>
    public async Task<Contact> Add(AddressBook book, VCard card, CancellationToken cancel, string? resourceName = null)
    {
        await rules.RequireRoom(book, cancel);
        var now = await rules.Now(cancel);
        var contact = Contact.From(card, user.Id, now);
        db.Add(contact);
        contact.Placed(Placement.Of(book.Id, contact, resourceName, user.Id, now.At), Acts.Created);
        return contact;
    }

    /// <summary>Loads with the right, checks what the writer believes, carries out the verb, saves: all while nobody else can write this contact.</summary>
    public async Task<ChangeOutcome> Change(Guid id, Right right, Precondition precondition, Action<Contact, Stamp> verb, CancellationToken cancel)
    {
        var now = await rules.Now(cancel);
        await using var work = await db.BeginAsync(cancel);
        await db.HoldContact(id, cancel);
        var contact = await Load(id, right, cancel);
        if (!precondition.Holds(contact))
            return new ChangeOutcome(contact, Changed: false);
        verb(contact, now);
        await changes.Save(cancel);
        await work.Commit(cancel);
        return new ChangeOutcome(contact, Changed: true);
    }

    /// <summary>Lets a contact stand in a further book: the same record, no copy (R76). Nothing happens when it stands there already.</summary>
    /// <param name="book">Found with <see cref="Right.Add"/>.</param>
    /// <exception cref="ForbiddenException">The contact stands in somebody's private book only, and the user does not manage that.</exception>
    public async Task<Contact> Place(Guid id, AddressBook book, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await Hold(book, [id], cancel);
        var contact = await Load(id, Right.View, cancel);
        if (!await db.Set<Contact>().Where(grants.Shareable()).AnyAsync(c => c.Id == id, cancel))
            throw new ForbiddenException("You do not have the right to share this contact.") { TextsOf = typeof(ContactsModule) };
        if (contact.Placements.All(p => p.BookId != book.Id))
            contact.Placed(Placement.Of(book.Id, contact, null, user.Id, (await rules.Now(cancel)).At), Acts.Placed);
        await changes.Save(cancel);
        await work.Commit(cancel);
        return contact;
    }

    /// <summary>Takes a book and several contacts at once, before they are changed one by one in the same transaction.</summary>
    public async Task Hold(AddressBook book, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        await db.HoldBooks([book.Id], cancel);
        await db.HoldContacts(ids, cancel);
    }

    /// <summary>The same for many; those that the user may not share, or that stand there already, are passed over.</summary>
    /// <returns>Those that stand there now and did not before.</returns>
    public async Task<IReadOnlyList<Guid>> Place(IReadOnlyCollection<Guid> ids, AddressBook book, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await Hold(book, ids, cancel);
        var contacts = await db.Set<Contact>().Where(grants.Shareable())
            .Where(c => ids.Contains(c.Id) && c.Placements.All(p => p.BookId != book.Id)).Include(c => c.Placements).ToListAsync(cancel);
        var now = await rules.Now(cancel);
        foreach (var contact in contacts)
            contact.Placed(Placement.Of(book.Id, contact, null, user.Id, now.At), Acts.Placed);
        await changes.Save(cancel);
        await work.Commit(cancel);
        return [.. contacts.Select(c => c.Id)];
    }

    /// <returns>Those of the contacts that the user may put into a further book.</returns>
    public IQueryable<Contact> Shareable() => db.Set<Contact>().AsNoTracking().Where(grants.Shareable());

    /// <exception cref="NotFoundException">The user lost sight of a book he added to.</exception>
    public async Task Save(CancellationToken cancel)
    {
        var filled = db.ChangeTracker.Entries<Placement>().Where(p => p.State == EntityState.Added).Select(p => p.Entity.BookId).Distinct().ToList();
        await using var work = await db.BeginAsync(cancel);
        await changes.Save(cancel);
        await grants.RequireSight(filled, cancel);
        await work.Commit(cancel);
    }

    internal async Task<Contact> Load(Guid id, Right right, CancellationToken cancel) =>
        await db.Set<Contact>().Where(grants.OnContact(right))
            .Include(c => c.Card).Include(c => c.Picture).Include(c => c.SearchText)
            .Include(c => c.Emails).Include(c => c.Phones).Include(c => c.Placements)
            .AsSplitQuery()
            .SingleOrDefaultAsync(c => c.Id == id, cancel)
        ?? throw await Refusal(id, cancel);

    private async Task<RefusalException> Refusal(Guid id, CancellationToken cancel) =>
        await With(Right.View).AnyAsync(c => c.Id == id, cancel)
            ? new ForbiddenException("You do not have the right to do this with this contact.") { TextsOf = typeof(ContactsModule) }
            : new NotFoundException();
}
