using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Logs;

/// <summary>Writes down what opened a book wider, and what administrators did with books. Part of the transaction of what it tells of.</summary>
public sealed class BookLog(TenantDb db, Caller caller, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>For how long a line is kept.</summary>
    public const int Days = 365;

    /// <summary>The caller saves.</summary>
    internal void Add(LogEntry entry)
    {
        (entry.At, entry.ActorId, entry.ActorName) = (clock.GetUtcNow(), caller.User?.Id, caller.User?.Name ?? "");
        db.Add(entry);
    }

    internal static LogEntry About(AddressBook book, LogAct act, string detail = "", Guid? link = null) =>
        new(act) { BookId = book.Id, BookName = book.Name, OwnerId = book.OwnerId, Detail = detail, LinkId = link };

    /// <returns>By id, what those were called whose accounts are gone, as far as books of theirs were written down.</returns>
    internal async Task<IReadOnlyDictionary<string, string>> NamesOf(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        if (ids.Count == 0)
            return new Dictionary<string, string>();
        var left = await Lines.Where(e => e.Act == LogAct.OwnerLeft && e.Detail != "" && ids.Contains(e.OwnerId!)).Select(e => new { e.OwnerId, e.Detail }).ToListAsync(cancel);
        return left.DistinctBy(e => e.OwnerId).ToDictionary(e => e.OwnerId!, e => e.Detail);
    }

    /// <summary>Newest first; not tracked. For who manages the book, or administers the site.</summary>
    internal IQueryable<LogEntry> Lines => db.Set<LogEntry>().AsNoTracking().OrderByDescending(e => e.Id);
}

/// <summary>Lines go after a year, and links a year after they ended; invitations that were taken back with the next day.</summary>
internal sealed class ForgetOldLines(TenantDb db, TimeProvider clock) : IRecurringJob
{
    public string Id => "sharing.forget-log";
    public TimeSpan Every => TimeSpan.FromHours(24);

    public async Task Run(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow().AddDays(-BookLog.Days);
        await db.Set<LogEntry>().Where(e => e.At < oldest).ExecuteDeleteAsync(cancel);
        await db.Set<Invitation>().Where(i => i.State == InvitationState.Withdrawn).ExecuteDeleteAsync(cancel);
        await db.Set<Links.BookLink>().Where(l => l.ExpiresAt < oldest).ExecuteDeleteAsync(cancel);
    }
}
