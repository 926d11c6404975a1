using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <summary>What becomes of books whose owner's account is gone: an heir has them, or they are deleted. Each is written down.</summary>
public sealed class Inheritance(TenantDb db, OwnerlessBooks ownerless, IPeople people, BookLog log, Texts<ContactSharingModule> texts)
{
    /// <exception cref="NotFoundException">There is no such book without an owner.</exception>
    internal async Task<AddressBook> Find(Guid bookId, CancellationToken cancel) =>
        await ownerless.All.SingleOrDefaultAsync(b => b.Id == bookId, cancel) ?? throw new NotFoundException();

    /// <returns>The folder it is now, named after the former owner when it was his private book.</returns>
    /// <exception cref="InvalidException">The heir has no active account.</exception>
    internal async Task<AddressBook> HandOver(Guid bookId, string heirId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var book = await Find(bookId, cancel);
        if (await people.Find(heirId, cancel) is not { IsActive: true } heir)
            throw Refusal.Of("heir", "Choose somebody who has an account.");
        log.Add(BookLog.About(book, LogAct.HandedOver, heir.Id));
        var folder = await ownerless.HandOver(bookId, heir.Id, await Name(book, cancel), cancel);
        await work.Commit(cancel);
        return folder;
    }

    internal async Task Destroy(Guid bookId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        log.Add(BookLog.About(await Find(bookId, cancel), LogAct.Destroyed));
        await db.SaveChangesAsync(cancel);
        await ownerless.Destroy(bookId, cancel);
        await work.Commit(cancel);
    }

    internal async Task<string> Name(AddressBook book, CancellationToken cancel)
    {
        var owner = (await log.NamesOf([book.OwnerId!], cancel)).GetValueOrDefault(book.OwnerId!)
            ?? await ownerless.FormerOwner(book, cancel) ?? texts["Somebody who left"];
        return book.Kind == BookKind.Private ? texts["Contacts of {0}", owner] : $"{book.Name} – {owner}";
    }
}

/// <summary>Ends the wait for an heir.</summary>
internal sealed class PurgeOwnerless(OwnerlessBooks ownerless, Inheritance inheritance, RuleBook rules, TimeProvider clock) : IRecurringJob
{
    public string Id => "sharing.purge-ownerless";
    public TimeSpan Every => TimeSpan.FromHours(6);

    public async Task Run(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow().AddDays(-(await rules.Read(cancel)).KeepOwnerless);
        foreach (var id in await ownerless.All.Where(b => b.DeletedAt < oldest).Select(b => b.Id).ToListAsync(cancel))
            await inheritance.Destroy(id, cancel);
    }
}
