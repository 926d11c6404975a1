using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Rights;

/// <summary>Through what somebody holds rights.</summary>
public enum HoldingKind { Owner, Member, GroupAdministrator, GrantOnBook, GrantOnContact, Creator, Delegate, Office }

/// <summary>One way in which a contact is held.</summary>
/// <param name="BookId">The book it goes through; null: the contact itself.</param>
/// <param name="To">A person, all members of a group, or everyone; of <see cref="HoldingKind.Office"/> everyone with that permission, whom nobody can list.</param>
public sealed record Holding(HoldingKind Kind, Right Rights, Guid? BookId, Grantee To);

/// <summary>All ways in which a contact is held, as far as the reader may know.</summary>
/// <param name="IsComplete">False: only through the books he sees himself.</param>
public sealed record Audience(IReadOnlyList<Holding> Holdings, bool IsComplete);

/// <summary>
/// <see cref="Grants"/> read the other way: who sees a contact, through what (B4). A test holds the two together: for everybody the
/// sum of what is listed here is what the expression gives.
/// </summary>
public sealed class Holders(TenantDb db, Grants grants, IPermissions permissions)
{
    private const Right Edits = Right.View | Right.Edit;

    /// <summary>Complete for who may give rights on the contact; others learn what goes through the books they see.</summary>
    /// <exception cref="NotFoundException">No such contact, or the reader may not see it.</exception>
    public async Task<Audience> Of(Guid contactId, CancellationToken cancel)
    {
        if (!await db.Set<Contact>().Where(grants.OnContact(Right.View)).AnyAsync(c => c.Id == contactId, cancel))
            throw new NotFoundException();
        var holdings = await All(contactId, cancel);
        if (await db.Set<Contact>().Where(grants.Givable()).AnyAsync(c => c.Id == contactId, cancel))
            return new Audience(holdings, true);
        var seen = await db.Set<AddressBook>().Where(grants.OnBook(Right.View)).Select(b => b.Id).ToListAsync(cancel);
        return new Audience([.. holdings.Where(h => h.BookId is { } book && h.Kind != HoldingKind.Delegate && seen.Contains(book))], false);
    }

    /// <summary>What somebody else may do with a contact: the same expression, asked for him.</summary>
    public async Task<Right> RightsOf(Person person, Guid contactId, CancellationToken cancel)
    {
        var theirs = new Grants(db, new CurrentUser(person), permissions);
        var held = Right.None;
        foreach (var right in new[] { Right.View, Right.Edit, Right.Add, Right.Delete, Right.Manage })
            if (await db.Set<Contact>().Where(theirs.OnContact(right)).AnyAsync(c => c.Id == contactId, cancel))
                held |= right;
        return held;
    }

    /// <returns>Those of the holdings that this person has.</returns>
    public async Task<IReadOnlyList<Holding>> For(string personId, IReadOnlyList<Holding> holdings, CancellationToken cancel)
    {
        var groups = (await db.Set<GroupMember>().Where(m => m.PersonId == personId).Select(m => m.GroupId).ToListAsync(cancel)).ToHashSet();
        var isOffice = holdings.Any(h => h.Kind == HoldingKind.Office)
            && await permissions.Has(new CurrentUser(new Person(personId, personId, "", "")), ContactsModule.WriteOrganisation.Id, cancel);
        return [.. holdings.Where(h => h.Kind == HoldingKind.Office ? isOffice : Reaches(h.To, personId, groups))];
    }

    internal async Task<IReadOnlyList<Holding>> All(Guid contactId, CancellationToken cancel)
    {
        var creator = await db.Set<Contact>().Where(c => c.Id == contactId).Select(c => c.CreatorId).SingleOrDefaultAsync(cancel);
        var books = await db.Set<AddressBook>().AsNoTracking().Where(b => b.DeletedAt == null && db.Set<Placement>().Where(p => p.ContactId == contactId).Select(p => p.BookId).Contains(b.Id))
            .OrderBy(b => b.Kind).ThenBy(b => b.Name).ToListAsync(cancel);
        var members = await Members(books, cancel);
        var holdings = new List<Holding>();
        foreach (var book in books)
            holdings.AddRange(await ThroughBook(book, members, cancel));
        await AddCreator(holdings, creator, cancel);
        var groups = books.Select(b => b.GroupId).OfType<Guid>().ToHashSet();
        foreach (var grant in await Effective(db.Set<Grant>().Where(g => g.ContactId == contactId), cancel))
            if (grant.GroupId is null || groups.Contains(grant.GroupId.Value))
                holdings.Add(new Holding(HoldingKind.GrantOnContact, grant.Rights, null, grant.To));
        if (creator is not null)
            holdings.AddRange(await Delegates(creator, books, cancel));
        return holdings;
    }

    private Task<List<GroupMember>> Members(List<AddressBook> books, CancellationToken cancel)
    {
        var groups = books.Select(b => b.GroupId).OfType<Guid>().ToList();
        return db.Set<GroupMember>().AsNoTracking().Where(m => groups.Contains(m.GroupId) && m.IsAdministrator).ToListAsync(cancel);
    }

    private async Task<IEnumerable<Holding>> ThroughBook(AddressBook book, List<GroupMember> administrators, CancellationToken cancel)
    {
        var holdings = new List<Holding>();
        if (book.OwnerId is { } owner)
            holdings.Add(new Holding(HoldingKind.Owner, Right.All, book.Id, Grantee.Person(owner)));
        if (book.GroupId is { } group)
        {
            holdings.Add(new Holding(HoldingKind.Member, Right.View, book.Id, Grantee.Group(group)));
            holdings.AddRange(administrators.Where(m => m.GroupId == group)
                .Select(m => new Holding(HoldingKind.GroupAdministrator, Grants.OfGroupAdministrators, book.Id, Grantee.Person(m.PersonId))));
        }
        if (book.Kind == BookKind.Organisation)
            holdings.Add(new Holding(HoldingKind.Office, Grants.OfOffice, book.Id, Grantee.Everyone));
        foreach (var grant in await Effective(db.Set<Grant>().Where(g => g.BookId == book.Id), cancel))
            holdings.Add(new Holding(HoldingKind.GrantOnBook, grant.Rights, book.Id, grant.To));
        return holdings;
    }

    // The creator edits as long as he sees it through a book; asked before grants on the contact are added.
    private async Task AddCreator(List<Holding> holdings, string? creator, CancellationToken cancel)
    {
        if (creator is not null && (await For(creator, holdings, cancel)).Count > 0)
            holdings.Add(new Holding(HoldingKind.Creator, Edits, null, Grantee.Person(creator)));
    }

    private async Task<IEnumerable<Holding>> Delegates(string creator, List<AddressBook> books, CancellationToken cancel)
    {
        var open = books.Where(b => b is { GroupId: not null, ClosedToDelegates: false }).ToList();
        var groups = open.Select(b => b.GroupId).ToList();
        var belongs = await db.Set<GroupMember>().Where(m => m.PersonId == creator && groups.Contains(m.GroupId)).Select(m => (Guid?)m.GroupId).ToListAsync(cancel);
        if (open.Find(b => belongs.Contains(b.GroupId)) is not { } through)
            return [];
        var own = db.Set<AddressBook>().Where(b => b.Kind == BookKind.Private && b.OwnerId == creator).Select(b => (Guid?)b.Id);
        var given = await Effective(db.Set<Grant>().Where(g => (g.Rights & Right.Edit) == Right.Edit && own.Contains(g.BookId)), cancel);
        return given.Select(grant => new Holding(HoldingKind.Delegate, Edits, through.Id, grant.To));
    }

    // What was given to somebody as a member ends with his membership.
    private Task<List<Grant>> Effective(IQueryable<Grant> given, CancellationToken cancel) => given.AsNoTracking()
        .Where(g => g.PersonId == null || g.GroupId == null || db.Set<GroupMember>().Any(m => m.GroupId == g.GroupId && m.PersonId == g.PersonId))
        .OrderBy(g => g.Id).ToListAsync(cancel);

    private static bool Reaches(Grantee to, string personId, HashSet<Guid> groups) =>
        (to.PersonId is null || to.PersonId == personId) && (to.GroupId is null || groups.Contains(to.GroupId.Value));
}
