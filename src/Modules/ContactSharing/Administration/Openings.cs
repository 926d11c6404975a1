using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <summary>Looks of administrators into books: each is a line of the log, which lets exactly this person in for an hour.</summary>
public sealed class Openings(TenantDb db, CurrentUser user, RuleBook rules, BookLog log, TimeProvider clock)
{
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <param name="book">Null: there is none.</param>
    /// <returns>The line's id.</returns>
    /// <exception cref="ForbiddenException">The site does not allow it.</exception>
    internal async Task<Guid> Begin(AddressBook? book, CancellationToken cancel)
    {
        if (!(await rules.Read(cancel)).ContentForAdministrators)
            throw Refusal.Forbidden("This site does not let administrators look into address books.");
        var entry = BookLog.About(book ?? throw new NotFoundException(), LogAct.ContentOpened);
        log.Add(entry);
        await db.SaveChangesAsync(cancel);
        return entry.Id;
    }

    /// <returns>The line that lets the current user in.</returns>
    /// <exception cref="NotFoundException">There is none, it is somebody else's, its hour is over, or the site does not allow it any more.</exception>
    internal async Task<LogEntry> Find(Guid entryId, CancellationToken cancel)
    {
        var since = clock.GetUtcNow() - Length;
        var entry = await log.Lines.SingleOrDefaultAsync(e => e.Id == entryId && e.Act == LogAct.ContentOpened && e.ActorId == user.Id && e.At > since, cancel);
        return entry is not null && (await rules.Read(cancel)).ContentForAdministrators ? entry : throw new NotFoundException();
    }
}

/// <summary>Reads an opened book.</summary>
public sealed class OpeningReader(Openings openings, BookCensus census, PersonNames names, Texts<ContactSharingModule> texts)
{
    internal async Task<OpeningView> Read(Guid entryId, OpenedLine? after, CancellationToken cancel)
    {
        var entry = await openings.Find(entryId, cancel);
        var read = await census.Open(entry.BookId!.Value, after, cancel);
        var lines = read.Take(BookCensus.PageSize).ToList();
        return new OpeningView(entryId, await Title(entry, cancel), lines, read.Count > lines.Count ? lines[^1] : null);
    }

    private async Task<string> Title(LogEntry entry, CancellationToken cancel) => entry.BookName.Length > 0
        ? entry.BookName
        : texts["Contacts of {0}", (await names.Of([entry.OwnerId!], cancel))[entry.OwnerId!].Name];
}
