using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Forms;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Pages.Sharing;

/// <summary>One of the reader's groups in the window.</summary>
/// <param name="Present">How many of the contacts stand in its book.</param>
/// <param name="Removable">How many of them the reader may take out.</param>
public sealed record ShareLine(GroupLine Group, int Present, int Removable, bool MayAdd);

/// <summary>The window in which contacts are shared with groups (C24).</summary>
/// <param name="Names">Of the first contacts.</param>
/// <param name="Shareable">How many of them the reader may share.</param>
public sealed record ShareView(SentShares Sent, int Count, IReadOnlyList<string> Names, int Shareable, IReadOnlyList<ShareLine> Lines)
{
    public FormFault? Fault { get; init; }
}

/// <summary>Reads the window.</summary>
public sealed class ShareReader(Selection selection, ContactStore contacts, BookStore books, ShareLines lines, MassShares mass)
{
    private const int Named = 5;

    /// <exception cref="NotFoundException">None of the contacts exists, or the reader sees none.</exception>
    internal async Task<ShareView> Read(SentShares sent, CancellationToken cancel)
    {
        if (sent.From is { } from)
            await books.Find(from, Right.View, cancel);
        if (await mass.IsMuch(sent, cancel))
            return await All(sent, sent.From!.Value, cancel);
        var ids = await selection.Ids(sent, cancel);
        var visible = contacts.With(Right.View).Where(c => ids.Contains(c.Id));
        var names = await visible.OrderBy(c => c.SortLast).Select(c => c.NameFirstLast).Take(Named).ToListAsync(cancel);
        if (names.Count == 0)
            throw new NotFoundException();
        return new ShareView(sent, await visible.CountAsync(cancel), names, await contacts.Shareable().CountAsync(c => ids.Contains(c.Id), cancel), await lines.Of(ids, cancel));
    }

    // So many are not named one by one to the database; whoever may share a book's contacts may share all of them.
    private async Task<ShareView> All(SentShares sent, Guid from, CancellationToken cancel)
    {
        var book = await books.Find(from, Right.View, cancel);
        var first = await selection.First(from, Named, cancel);
        var isShareable = book.Kind is BookKind.Group or BookKind.Organisation || (await books.RightsOn(from, cancel)).HasFlag(Right.Manage);
        return new ShareView(sent, book.ContactCount, first, isShareable ? book.ContactCount : 0, await lines.Of([], cancel));
    }
}

/// <summary>The reader's groups, seen from some contacts.</summary>
public sealed class ShareLines(GroupList groups, ContactStore contacts, BookStore books, TrashStore trash)
{
    internal async Task<IReadOnlyList<ShareLine>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var present = await contacts.With(Right.View).Where(c => ids.Contains(c.Id)).SelectMany(c => c.Placements)
            .GroupBy(p => p.BookId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var open = (await books.With(Right.Add).Where(b => b.Kind == BookKind.Group).Select(b => b.Id).ToListAsync(cancel)).ToHashSet();
        var shown = new List<ShareLine>();
        foreach (var group in await groups.Mine(cancel))
        {
            var here = present.GetValueOrDefault(group.BookId);
            var removable = here == 0 ? 0 : (await trash.Removable(group.BookId, ids, cancel)).Count;
            shown.Add(new ShareLine(group, here, removable, open.Contains(group.BookId)));
        }
        return shown;
    }
}

/// <summary>The contacts a window is about.</summary>
public sealed class Selection(Contacts.Lists.ContactList list)
{
    public const int Most = 10_000;

    /// <exception cref="InvalidException">There are too many.</exception>
    internal async Task<IReadOnlyCollection<Guid>> Ids(SentShares sent, CancellationToken cancel)
    {
        if (!sent.IsEverything)
            return [.. sent.Ids.Distinct().Take(Most)];
        var page = await list.Read(new(sent.From!.Value) { Size = Most }, cancel);
        return page.Next is null ? [.. page.Lines.Select(l => l.Id)] : throw Refusal.Of(null, "At most {0:N0} contacts can be taken out at once.", Most);
    }

    /// <returns>The names of the first contacts of a book.</returns>
    internal async Task<IReadOnlyList<string>> First(Guid bookId, int count, CancellationToken cancel) =>
        [.. (await list.Read(new(bookId) { Size = count }, cancel)).Lines.Select(l => l.Name)];
}
