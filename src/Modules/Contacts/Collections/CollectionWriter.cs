using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Collections;

/// <summary>How a write of a named card ended.</summary>
public enum WriteEnd
{
    Created,
    Replaced,
    Removed,

    /// <summary>What the writer believes to be there is not.</summary>
    PreconditionFailed,

    /// <summary>The UID stands in the book under another name, or the name holds another UID.</summary>
    UidConflict,

    /// <summary>The owner's books hold as many contacts as they may.</summary>
    NoRoom,

    /// <summary>Nothing stands under that name.</summary>
    Missing,
}

/// <param name="ETag">Of what is stored now.</param>
/// <param name="Other">With <see cref="WriteEnd.UidConflict"/>: the name under which the UID stands.</param>
public sealed record WriteOutcome(WriteEnd End, string? ETag = null, string? Other = null);

/// <summary>Puts and deletes named cards. What the writer believes is compared in the transaction that writes.</summary>
public sealed class CollectionWriter(TenantDb db, CollectionStore store, CardReplacement replacement, CardAddition addition, TrashStore trash)
{
    /// <summary>Several writes that hold together; the caller commits.</summary>
    public Task<UnitOfWork> Begin(CancellationToken cancel) => db.BeginAsync(cancel);

    /// <param name="accepts">Told the tag of what stands there, or null for nothing; false refuses.</param>
    /// <exception cref="NotFoundException">No such book, or the user may not see it.</exception>
    /// <exception cref="ForbiddenException">He sees it but may not write this card.</exception>
    public async Task<WriteOutcome> Put(BookAddress at, string name, VCard card, Func<string?, bool> accepts, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await store.Find(at, withRights: true, cancel) ?? throw new NotFoundException();
        var there = await Hold(book, name, cancel);
        if (!accepts(there?.ETag))
            return new WriteOutcome(WriteEnd.PreconditionFailed);
        var outcome = there is null
            ? await addition.Add(book, name, card, cancel)
            : await replacement.Replace(book, there, card, cancel);
        await work.Commit(cancel);
        return outcome;
    }

    /// <summary>Takes the card out of this one book, into its trash.</summary>
    /// <inheritdoc cref="Put"/>
    public async Task<WriteOutcome> Delete(BookAddress at, string name, Func<string?, bool> accepts, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await store.Find(at, withRights: false, cancel) ?? throw new NotFoundException();
        if (await Hold(book, name, cancel) is not { } there)
            return new WriteOutcome(WriteEnd.Missing);
        if (!accepts(there.ETag))
            return new WriteOutcome(WriteEnd.PreconditionFailed);
        if (await trash.Removable(book.Id, [there.ContactId], cancel) is [])
            throw new ForbiddenException("You do not have the right to do this in this address book.") { TextsOf = typeof(ContactsModule) };
        await trash.Move(book.Id, [there.ContactId], cancel);
        await work.Commit(cancel);
        return new WriteOutcome(WriteEnd.Removed);
    }

    // All books the contact stands in, in the order everybody takes them; then it is looked at again, for it may have changed meanwhile.
    private async Task<StoredCard?> Hold(Collection book, string name, CancellationToken cancel)
    {
        var there = await store.Card(book, name, cancel);
        if (db.Provider == DatabaseProvider.Sqlite)
            return there;
        if (there is null)
            await db.HoldBooks([book.Id], cancel);
        else
            await db.HoldContact(there.ContactId, cancel);
        return await store.Card(book, name, cancel);
    }
}

/// <summary>A device's new card.</summary>
public sealed class CardAddition(CollectionStore store, MassAddition rows, SiteRules rules, CurrentUser user)
{
    internal async Task<WriteOutcome> Add(Collection book, string name, VCard card, CancellationToken cancel)
    {
        if (!book.Rights.HasFlag(Right.Add))
            throw new ForbiddenException("You do not have the right to do this in this address book.") { TextsOf = typeof(ContactsModule) };
        if (card.Uid is { } uid && await store.NameOf(book, uid, cancel) is { } other)
            return new WriteOutcome(WriteEnd.UidConflict, Other: other);
        if (book.OwnerId is not null && await rules.Limit(cancel) is { } limit && book.Used >= limit)
            return new WriteOutcome(WriteEnd.NoRoom);
        var contact = Contact.From(card, user.Id, await rules.Now(cancel));
        await rows.Save(book.Id, [contact], name, cancel);
        return new WriteOutcome(WriteEnd.Created, contact.ETag);
    }
}

/// <summary>A device's new version of a card; the one before is in the history.</summary>
public sealed class CardReplacement(CollectionStore store, Rewriting rows)
{
    internal async Task<WriteOutcome> Replace(Collection book, StoredCard there, VCard card, CancellationToken cancel)
    {
        if (!await store.MayEdit(book, there, cancel))
            throw new ForbiddenException("You do not have the right to do this with this contact.") { TextsOf = typeof(ContactsModule) };
        return await rows.Replace(there.ContactId, card, cancel) is { } contact
            ? new WriteOutcome(WriteEnd.Replaced, contact.ETag)
            : new WriteOutcome(WriteEnd.UidConflict, Other: there.Name);
    }
}
