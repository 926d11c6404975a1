using Carnet.Contacts.Pages.Lists;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Shares;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Links;

/// <param name="By">Its maker's name.</param>
public sealed record LinkLine(BookLink Link, LinkState State, string By);

/// <summary>A book's links for anyone, and what happened with them.</summary>
/// <param name="IsAllowed">The site allows such links.</param>
public sealed record LinksView(BookView Book, bool IsAllowed, IReadOnlyList<LinkLine> Links, IReadOnlyList<LogLine> Log)
{
    public LinkForm Form { get; init; } = new();
    public Fault? Fault { get; init; }

    /// <summary>The whole address of the link just made: shown this once.</summary>
    public string? Fresh { get; init; }
}

/// <summary>Reads links for who manages the book.</summary>
public sealed class LinkReader(SharedBooks books, SideReader sides, LinkStore links, LinkLines lines, RuleBook rules)
{
    internal async Task<LinksView> Read(Guid bookId, CancellationToken cancel)
    {
        var book = await books.Find(bookId, cancel);
        return new LinksView(await sides.Book(bookId, cancel), (await rules.Read(cancel)).LinksForAnyone,
            await lines.Of(await links.Of(book, cancel), cancel), await lines.Log(bookId, cancel));
    }
}

/// <summary>Names who made links and what happened with them.</summary>
public sealed class LinkLines(PersonNames names, LogLines log, TimeProvider clock)
{
    private const int MostOfLog = 20;

    internal async Task<IReadOnlyList<LinkLine>> Of(IReadOnlyList<BookLink> links, CancellationToken cancel)
    {
        var makers = await names.Of([.. links.Select(l => l.MadeBy).Distinct()], cancel);
        return [.. links.Select(l => new LinkLine(l, l.State(clock.GetUtcNow()), makers[l.MadeBy].Name))];
    }

    internal async Task<IReadOnlyList<LogLine>> Log(Guid bookId, CancellationToken cancel) =>
        await log.Of(l => l.Where(e => e.BookId == bookId && e.LinkId != null).Take(MostOfLog), cancel);
}
