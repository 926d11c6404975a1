using System.Data.Common;
using System.Runtime.CompilerServices;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Collections;

/// <summary>
/// Books as collections of named cards, for doors that see them so. Each call asks for the right to view the book in its
/// query. Lists are read on from the last row in steps, so that a slow reader holds no transaction open.
/// </summary>
public sealed class CollectionStore(TenantDb db, CurrentUser user, IPermissions permissions, Statements statements, QuickCommands commands) : IDisposable
{
    private const int Step = 500, StepWithBytes = 100;

    /// <summary>Of one step: a book of large photos must not cost its reader's hundredfold.</summary>
    private const int MostBytes = 1024 * 1024;

    private bool _isOpen;

    /// <returns>Null: no such book, or the user may not see it.</returns>
    public async Task<Collection?> Find(BookAddress at, bool withRights, CancellationToken cancel)
    {
        var found = await Find(at, withRights, false, cancel);
        var mayNeedOffice = found is null || (found.Kind == BookKind.Organisation && withRights);
        return mayNeedOffice && await permissions.Has(user, ContactsModule.WriteOrganisation.Id, cancel)
            ? await Find(at, withRights, true, cancel)
            : found;
    }

    private async Task<Collection?> Find(BookAddress at, bool withRights, bool forOffice, CancellationToken cancel)
    {
        var asked = new Asked(user.Id) { Book = at.Id, Text = at.Text };
        await foreach (var row in Rows($"head {at.Naming} {withRights}", q => q.Head(at.Naming, withRights), asked, forOffice, cancel))
            return Head(row, withRights) with { IsForOffice = forOffice, IsMine = row.Text(2) == user.Id };
        return null;
    }

    private static Collection Head(DbDataReader row, bool withRights) =>
        new(row.Id(0), (BookKind)row.GetInt32(1), row.Text(2), row.GetString(3), row.Text(4), row.Text(5), row.GetInt64(6), row.GetInt32(7))
        {
            BookName = row.GetString(8),
            Used = withRights ? row.GetInt32(13) : 0,
            Rights = !withRights ? Right.View : Right.View
                | (row.Flag(9) ? Right.Add : Right.None) | (row.Flag(10) ? Right.Edit : Right.None)
                | (row.Flag(11) ? Right.Delete : Right.None) | (row.Flag(12) ? Right.Manage : Right.None),
        };

    /// <summary>One card with its bytes.</summary>
    /// <returns>Null: no such book or card, or the user may not see it.</returns>
    // Being an office manager can only add the organisation's book; who finds what he looks for without it is not asked.
    public async Task<StoredCard?> Card(BookAddress at, string name, CancellationToken cancel) =>
        await Card(at, name, false, cancel)
        ?? (await permissions.Has(user, ContactsModule.WriteOrganisation.Id, cancel) ? await Card(at, name, true, cancel) : null);

    /// <summary>The same of a book that was found.</summary>
    public Task<StoredCard?> Card(Collection book, string name, CancellationToken cancel) => Card(BookAddress.Of(book.Id), name, book.IsForOffice, cancel);

    private async Task<StoredCard?> Card(BookAddress at, string name, bool forOffice, CancellationToken cancel)
    {
        var asked = new Asked(user.Id) { Book = at.Id, Text = at.Text, Name = name };
        await foreach (var row in Rows($"card {at.Naming}", q => q.Card(at.Naming), asked, forOffice, cancel))
            return row.Card(withBytes: true);
        return null;
    }

    /// <summary>All cards of a book, in the order of their contacts.</summary>
    /// <param name="after">To go on behind this contact, or <see cref="Guid.Empty"/>.</param>
    public async IAsyncEnumerable<StoredCard> Cards(Collection book, bool withBytes, Guid after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var size = withBytes ? StepWithBytes : Step;
        for (var isMore = true; isMore;)
        {
            var (step, isCut) = await Some(book, $"after {withBytes}", q => q.After(withBytes, size), new Asked(user.Id) { Book = book.Id, After = after }, withBytes, cancel);
            foreach (var card in step)
                yield return card;
            isMore = isCut || step.Count == size;
            after = isMore ? step[^1].ContactId : after;
        }
    }

    /// <summary>Those of the names that stand in a book, in any order.</summary>
    public async IAsyncEnumerable<StoredCard> Cards(Collection book, bool withBytes, IEnumerable<string> names, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var some in names.Chunk(StepWithBytes))
            for (var left = some; left.Length > 0;)
            {
                var (step, isCut) = await Some(book, $"named {withBytes}", q => q.Named(withBytes), new Asked(user.Id) { Book = book.Id, Names = left }, withBytes, cancel);
                foreach (var card in step)
                    yield return card;
                left = isCut ? [.. left.Except(step.Select(card => card.Name))] : [];
            }
    }

    /// <summary>Those any of the clues leads to, with their bytes, each once.</summary>
    public async IAsyncEnumerable<StoredCard> Cards(Collection book, IReadOnlyList<CardClue> clues, [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<Guid>();
        foreach (var clue in clues)
        {
            var (isMore, after) = (true, Guid.Empty);
            while (isMore)
            {
                var asked = new Asked(user.Id) { Book = book.Id, Text = clue.Text, After = after };
                var (step, isCut) = await Some(book, $"led {clue.Kind}", q => q.Led(clue.Kind, StepWithBytes), asked, true, cancel);
                foreach (var card in step.Where(card => seen.Add(card.ContactId)))
                    yield return card;
                isMore = isCut || step.Count == StepWithBytes;
                after = isMore ? step[^1].ContactId : after;
            }
        }
    }

    /// <summary>What changed after a number of the log, each name once, in the order of its last change.</summary>
    public async IAsyncEnumerable<ChangedCard> Changes(Collection book, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var read = Step; read == Step;)
        {
            var step = new List<ChangedCard>();
            await foreach (var row in Rows("changes", q => q.Changes(Step), new Asked(user.Id) { Book = book.Id, Number = after }, book.IsForOffice, cancel))
                step.Add(new ChangedCard(row.GetString(0), row.GetInt64(1), row.IsDBNull(2) ? null : new StoredCard(row.Id(2), row.GetString(0), row.GetString(3), row.Time(4), null)));
            foreach (var change in step)
                yield return change;
            read = step.Count;
            after = read > 0 ? step[^1].Sequence : after;
        }
    }

    /// <returns>True when the log still tells of everything after this number.</returns>
    public async Task<bool> Tells(Collection book, long after, CancellationToken cancel)
    {
        if (after >= book.Sequence)
            return after == book.Sequence;
        await foreach (var _ in Rows("known", q => q.Known(), new Asked(user.Id) { Book = book.Id, Number = after + 1 }, book.IsForOffice, cancel))
            return true;
        return false;
    }

    /// <returns>True when the user may edit a contact he found in a book.</returns>
    internal async Task<bool> MayEdit(Collection book, StoredCard card, CancellationToken cancel)
    {
        await foreach (var _ in Rows("editable", q => q.Editable(), new Asked(user.Id) { After = card.ContactId }, book.IsForOffice, cancel))
            return true;
        return false;
    }

    /// <returns>The name under which a UID stands in a book, or null.</returns>
    public async Task<string?> NameOf(Collection book, string uid, CancellationToken cancel)
    {
        await foreach (var row in Rows("uid", q => q.ByUid(), new Asked(user.Id) { Book = book.Id, Text = uid }, book.IsForOffice, cancel))
            return row.GetString(0);
        return null;
    }

    /// <returns>IsCut: there are more; these are large.</returns>
    private async Task<(List<StoredCard> Cards, bool IsCut)> Some(
        Collection book, string name, Func<CollectionQueries, IQueryable> query, Asked asked, bool withBytes, CancellationToken cancel)
    {
        var (cards, bytes) = (new List<StoredCard>(), 0);
        await foreach (var row in Rows(name, query, asked, book.IsForOffice, cancel))
        {
            cards.Add(row.Card(withBytes));
            bytes += cards[^1].Bytes?.Length ?? 0;
            if (bytes >= MostBytes)
                return (cards, true);
        }
        return (cards, false);
    }

    private async IAsyncEnumerable<DbDataReader> Rows(string name, Func<CollectionQueries, IQueryable> query, Asked asked, bool forOffice, [EnumeratorCancellation] CancellationToken cancel)
    {
        await Open(cancel);
        var statement = statements.Get(db, forOffice ? name + " for the office" : name, () => query(CollectionQueries.Of(db, forOffice)));
        await using var command = statement.Command(db, commands, asked);
        await using var rows = await command.Db.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
            yield return rows;
    }

    // Until the scope ends: opening costs more than most of these queries.
    private async Task Open(CancellationToken cancel)
    {
        if (_isOpen)
            return;
        await db.Database.OpenConnectionAsync(cancel);
        _isOpen = true;
    }

    public void Dispose()
    {
        if (_isOpen)
            db.Database.CloseConnection();
        _isOpen = false;
    }
}
