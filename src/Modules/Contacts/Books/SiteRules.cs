using Carnet.Contacts.Cards;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Books;

/// <summary>What the settings of the site say about contacts.</summary>
public sealed class SiteRules(TenantDb db, ISiteSettings settings, TimeProvider clock)
{
    private SiteSettings? _site;

    public async Task<Stamp> Now(CancellationToken cancel) => new(clock.GetUtcNow(), (await Site(cancel)).DefaultCountry);

    /// <summary>How many contacts may still be added (R139). What a person keeps in his own books counts; books of groups and of the organisation have no limit.</summary>
    /// <returns>Null: no limit.</returns>
    public Task<int?> Room(AddressBook book, CancellationToken cancel) => Room(book.OwnerId, cancel);

    /// <inheritdoc cref="Room(AddressBook, CancellationToken)"/>
    /// <param name="ownerId">Null: nobody's own book.</param>
    internal async Task<int?> Room(string? ownerId, CancellationToken cancel)
    {
        var limit = (await Site(cancel)).AddressBookQuota;
        if (limit <= 0 || ownerId is null)
            return null;
        var used = await db.Set<AddressBook>().Where(b => b.OwnerId == ownerId).SumAsync(b => b.ContactCount, cancel);
        return Math.Max(0, limit - used);
    }

    /// <exception cref="InvalidException">The owner's books hold as many contacts as they may.</exception>
    public Task RequireRoom(AddressBook book, CancellationToken cancel) => RequireRoom(book, 1, cancel);

    /// <inheritdoc cref="RequireRoom(AddressBook, CancellationToken)"/>
    /// <param name="contacts">How many are to be added.</param>
    public async Task RequireRoom(AddressBook book, int contacts, CancellationToken cancel)
    {
        if (await Room(book, cancel) < contacts)
            throw new InvalidException(null, "There is no room for another contact: at most {0} may be kept. Delete some, or ask an administrator for more room.", (await Site(cancel)).AddressBookQuota) { TextsOf = typeof(ContactsModule) };
    }

    private async Task<SiteSettings> Site(CancellationToken cancel) => _site ??= await settings.Get<SiteSettings>(cancel);
}
