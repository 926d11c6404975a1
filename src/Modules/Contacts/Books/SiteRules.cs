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
    public async Task<int?> Room(AddressBook book, CancellationToken cancel)
    {
        if (book.OwnerId is null || await Limit(cancel) is not { } limit)
            return null;
        var used = await db.Set<AddressBook>().Where(b => b.OwnerId == book.OwnerId).SumAsync(b => b.ContactCount, cancel);
        return Math.Max(0, limit - used);
    }

    /// <returns>How many contacts a person may keep; null: any number.</returns>
    internal async Task<int?> Limit(CancellationToken cancel) => (await Site(cancel)).AddressBookQuota is > 0 and var limit ? limit : null;

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
