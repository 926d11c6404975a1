using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Shares;

/// <summary>Finds out who is meant by a share, and tells them and the workflows. The caller saves.</summary>
public sealed class ShareNews(IPeople people, CurrentUser user, Circle circle, SharedBooks books, ShareEvents events, ShareMail mail)
{
    /// <exception cref="Modularity.Errors.InvalidException">Somebody is no colleague, or needs no share.</exception>
    internal async Task<IReadOnlyList<Person>> Colleagues(AddressBook book, IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var found = await people.FindAll(ids, cancel);
        if (ids.Any(id => !found.TryGetValue(id, out var person) || !person.IsActive))
            throw Refusal.Of("people", "Contacts are shared inside the organisation only: somebody you chose has no account here.");
        return ids.Contains(book.OwnerId) || ids.Contains(user.Id)
            ? throw Refusal.Of("people", "You and the owner see everything here already.")
            : [.. found.Values];
    }

    /// <returns>The books of those of the groups that the user belongs to.</returns>
    internal async Task<IReadOnlyList<AddressBook>> Groups(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var mine = ids.Count == 0 ? [] : (await circle.Groups(cancel)).Where(g => ids.Contains(g.GroupId!.Value)).ToList();
        return mine.Count == ids.Distinct().Count() ? mine : throw Refusal.Of("groups", "You can share with groups you belong to.");
    }

    internal async Task<bool> IsThere(ShareTarget target, CancellationToken cancel) => target.GroupId is { } group
        ? await circle.Group(group, cancel) is not null
        : await people.Find(target.PersonId!, cancel) is { IsActive: true };

    internal async Task Invited(Invitation invitation, Occasion occasion, CancellationToken cancel)
    {
        if (await people.Find(invitation.PersonId, cancel) is not { } person)
            return;
        events.Raise(ShareEvents.IsShared, invitation.BookId, invitation.BookName, person);
        await mail.Invite(invitation, occasion, person, user.Person, cancel);
    }

    /// <summary>Workflows heard that it was withdrawn; who is invited has the mail already.</summary>
    internal async Task Renewed(Invitation invitation, CancellationToken cancel)
    {
        if (await people.Find(invitation.PersonId, cancel) is { } person)
            events.Raise(ShareEvents.IsShared, invitation.BookId, invitation.BookName, person);
    }

    internal async Task Changed(ShareFact fact, ShareTarget target, CancellationToken cancel)
    {
        if (target.GroupId is { } group)
        {
            if (await circle.Group(group, cancel) is { } groupBook)
                await Shared(fact, groupBook, cancel);
            return;
        }
        if (await people.Find(target.PersonId!, cancel) is not { } person)
            return;
        events.Raise(ShareEvents.IsShared, fact.Book.Id, await books.Name(fact.Book, cancel), person);
        if (fact.Notice.IsMail)
            await mail.Tell(fact, person, user.Person, cancel);
    }

    /// <summary>To all members of a group.</summary>
    internal async Task Shared(ShareFact fact, AddressBook group, CancellationToken cancel)
    {
        events.Raise(ShareEvents.IsShared, fact.Book.Id, await books.Name(fact.Book, cancel), group.GroupId!.Value.ToString(), group.Name, "");
        foreach (var member in fact.Notice.IsMail ? await circle.Members(group.GroupId.Value, cancel) : [])
            if (member.Id != user.Id && member.Id != fact.Book.OwnerId)
                await mail.Tell(fact, member, user.Person, cancel);
    }

    internal async Task Withdrawn(AddressBook book, ShareTarget target, Notice notice, CancellationToken cancel)
    {
        var name = await books.Name(book, cancel);
        if (target.PersonId is { } id && await people.Find(id, cancel) is { } person)
        {
            events.Raise(ShareEvents.IsWithdrawn, book.Id, name, person);
            if (notice.IsMail)
                await mail.Withdrawn(book.Name, notice.Note, person, user.Person, cancel);
        }
        else if (target.GroupId is { } group && await circle.Group(group, cancel) is { } groupBook)
        {
            events.Raise(ShareEvents.IsWithdrawn, book.Id, name, group.ToString(), groupBook.Name, "");
            foreach (var member in notice.IsMail ? await circle.Members(group, cancel) : [])
                if (member.Id != user.Id)
                    await mail.Withdrawn(book.Name, notice.Note, member, user.Person, cancel);
        }
    }
}

/// <summary>The groups of the organisation, as far as sharing needs them.</summary>
public sealed class Circle(GroupBooks books, Memberships memberships, IPeople people)
{
    /// <summary>Books of the groups the current user belongs to, by name.</summary>
    internal Task<List<AddressBook>> Groups(CancellationToken cancel)
    {
        var mine = memberships.Mine;
        return books.All.Where(b => mine.Any(m => m.GroupId == b.GroupId)).OrderBy(b => b.Name).ToListAsync(cancel);
    }

    internal Task<AddressBook?> Group(Guid id, CancellationToken cancel) => books.All.SingleOrDefaultAsync(b => b.GroupId == id, cancel);

    internal async Task<IReadOnlyList<Person>> Members(Guid groupId, CancellationToken cancel)
    {
        var ids = await memberships.All.Where(m => m.GroupId == groupId).Select(m => m.PersonId).ToListAsync(cancel);
        return [.. (await people.FindAll(ids, cancel)).Values];
    }
}
