using Carnet.Modularity.Work;
using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Lists;
using Carnet.ContactSharing.Logs;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Links;

/// <summary>What a link leads to at this moment.</summary>
/// <param name="Name">Of the file.</param>
public sealed record OpenList(BookLink Link, AddressBook Book, string Name, CardFeed Feed, CsvFile Csv);

/// <summary>
/// Opens a book to who holds a link. It shows what its maker could still give away at this moment; everything else (unknown,
/// expired, revoked, not allowed any more) is not there, in the same words.
/// </summary>
public sealed class OpenLists(TenantDb db, Standing standing, BookLog log, TimeProvider clock)
{
    /// <exception cref="NotFoundException">The link leads nowhere.</exception>
    internal async Task<OpenList> Find(string token, CancellationToken cancel)
    {
        var hash = SecretToken.Hash(token);
        var link = await db.Set<BookLink>().AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancel);
        return link?.State(clock.GetUtcNow()) == LinkState.Open && await standing.Of(link, cancel) is { } list ? list : throw new NotFoundException();
    }

    /// <summary>Counts the use and writes it down.</summary>
    /// <exception cref="NotFoundException">The link was revoked at this very moment.</exception>
    internal async Task Count(OpenList list, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var counted = await db.Set<BookLink>().Where(l => l.Id == list.Link.Id && l.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Uses, l => l.Uses + 1).SetProperty(l => l.UsedAt, clock.GetUtcNow()), cancel);
        if (counted == 0)
            throw new NotFoundException();
        log.Add(BookLog.About(list.Book, LogAct.LinkUsed, list.Link.Label, list.Link.Id));
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
    }
}
