using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Mailed;

/// <summary>
/// Collects the addresses the current user writes to in a folder of his (R41, C29). For the mail links of this product, its API, and
/// modules that send or read mail.
/// </summary>
public sealed class MailedAddresses(TenantDb db, CurrentUser user, IPreferences preferences, MailedFolder folder, KnownAddresses known)
{
    public const int MostAtOnce = 100;

    /// <returns>How many were new: neither his own nor in one of his books.</returns>
    /// <exception cref="Modularity.Errors.InvalidException">There are too many, or his books are full.</exception>
    public async Task<int> Collect(IReadOnlyCollection<MailedAddress> written, CancellationToken cancel)
    {
        if (written.Count > MostAtOnce)
            throw Refusal.Of("addresses", "At most {0} addresses at once.", MostAtOnce);
        var others = written.DistinctBy(a => a.Key).Where(a => !string.Equals(a.Address, user.Person.Email, StringComparison.OrdinalIgnoreCase)).ToList();
        if (others.Count == 0 || !(await preferences.Get<MailedPreferences>(cancel)).Collects)
            return 0;
        var mine = await folder.Home(cancel);
        await using var work = await db.BeginAsync(cancel);
        // Of two presses at once the second finds what the first one collected.
        await folder.Hold(mine, cancel);
        var fresh = await known.Without(others, cancel);
        if (fresh.Count > 0)
            await folder.Add(await known.Cards(fresh, cancel), cancel);
        await work.Commit(cancel);
        return fresh.Count;
    }
}

/// <summary>What the current user knows of addresses already.</summary>
public sealed class KnownAddresses(BookStore books, ContactStore contacts, CurrentUser user)
{
    /// <returns>Those that stand in none of his own books.</returns>
    internal async Task<IReadOnlyList<MailedAddress>> Without(IReadOnlyCollection<MailedAddress> addresses, CancellationToken cancel)
    {
        var keys = addresses.Select(a => a.Key).ToList();
        var own = books.With(Right.View).Where(b => b.OwnerId == user.Id);
        var there = await Named(keys).Where(n => n.Contact.Placements.Any(p => own.Any(b => b.Id == p.BookId))).Select(n => n.Address).Distinct().ToListAsync(cancel);
        return [.. addresses.Where(a => !there.Contains(a.Key))];
    }

    /// <summary>Cards for them: with the names of a contact he sees elsewhere, such as the one whose address he pressed.</summary>
    internal async Task<IReadOnlyList<VCard>> Cards(IReadOnlyCollection<MailedAddress> addresses, CancellationToken cancel)
    {
        var cards = new List<VCard>();
        foreach (var address in addresses)
        {
            var id = await Named([address.Key]).OrderBy(n => n.Contact.Id).Select(n => (Guid?)n.Contact.Id).FirstOrDefaultAsync(cancel);
            var seen = id is { } there ? (await contacts.Find(there, Right.View, cancel)).Read() : new ContactData { FormattedName = address.Name.Length > 0 ? address.Name : address.Address };
            cards.Add(ContactCard.Create(Only(seen, address), VCardVersion.V40, Guid.CreateVersion7().ToString()));
        }
        return cards;
    }

    private IQueryable<NamedAddress> Named(List<string> keys) => contacts.With(Right.View)
        .SelectMany(c => c.Emails, (contact, email) => new NamedAddress { Contact = contact, Address = email.Address }).Where(n => keys.Contains(n.Address));

    // A name and the address, as a mail program would keep; the rest stays where it is kept up to date.
    private static ContactData Only(ContactData seen, MailedAddress address) => new()
    {
        Prefix = seen.Prefix,
        GivenName = seen.GivenName,
        AdditionalNames = seen.AdditionalNames,
        FamilyName = seen.FamilyName,
        Suffix = seen.Suffix,
        FormattedName = seen.FormattedName,
        Organization = seen.Organization,
        IsOrganization = seen.IsOrganization,
        Emails = [seen.Emails.FirstOrDefault(e => string.Equals(e.Value.Trim(), address.Address, StringComparison.OrdinalIgnoreCase)) ?? new ContactValue { Value = address.Address }],
    };

    private sealed class NamedAddress
    {
        public required Contact Contact { get; init; }
        public required string Address { get; init; }
    }
}
