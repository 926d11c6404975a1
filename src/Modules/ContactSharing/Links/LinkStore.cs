using Carnet.Modularity.Work;
using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Links;

/// <summary>Makes and revokes links for anyone to books that the current user manages.</summary>
public sealed class LinkStore(TenantDb db, CurrentUser user, RuleBook rules, BookLog log, TimeProvider clock)
{
    /// <param name="book">Found with <see cref="Contacts.Rights.Right.Manage"/>.</param>
    internal async Task<IReadOnlyList<BookLink>> Of(AddressBook book, CancellationToken cancel) =>
        await db.Set<BookLink>().AsNoTracking().Where(l => l.BookId == book.Id).OrderByDescending(l => l.Id).ToListAsync(cancel);

    /// <returns>The secret of the link, which is known at this moment only.</returns>
    /// <exception cref="ForbiddenException">The site does not allow such links.</exception>
    /// <exception cref="InvalidException">The end is missing or too far.</exception>
    internal async Task<string> Make(AddressBook book, LinkForm form, CancellationToken cancel)
    {
        if (!(await rules.Read(cancel)).LinksForAnyone)
            throw Refusal.Forbidden("This site does not allow links for anyone.");
        var token = SecretToken.New();
        var link = BookLink.To(book, form.Called, token, user.Id, clock.GetUtcNow(), form.End(clock));
        db.Add(link);
        log.Add(BookLog.About(book, LogAct.LinkMade, link.Label, link.Id));
        await db.SaveChangesAsync(cancel);
        return token;
    }

    /// <param name="book">As above; null: whichever, for who administers the site.</param>
    /// <exception cref="NotFoundException">There is no such link, or it was revoked before.</exception>
    internal async Task Revoke(AddressBook? book, Guid linkId, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var revoked = await db.Set<BookLink>().Where(l => l.Id == linkId && (book == null || l.BookId == book.Id) && l.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.RevokedAt, clock.GetUtcNow()), cancel);
        if (revoked == 0)
            throw new NotFoundException();
        var link = await db.Set<BookLink>().AsNoTracking().SingleAsync(l => l.Id == linkId, cancel);
        log.Add(new LogEntry(LogAct.LinkRevoked) { BookId = link.BookId, BookName = link.BookName, OwnerId = link.OwnerId, Detail = link.Label, LinkId = link.Id });
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }

    /// <summary>All links of the site, newest first; not tracked. For who administers it.</summary>
    internal IQueryable<BookLink> All => db.Set<BookLink>().AsNoTracking().OrderByDescending(l => l.Id);
}
