using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;

namespace Carnet.GroupAddressBooks.Pages.Sharing;

/// <summary>Lets all contacts of a book stand in a group's.</summary>
internal sealed class ShareBook(MassRun run, BookStore books, ContactStore contacts) : IJob
{
    public const string Name = "contacts.share";

    public static MassVerb Verb { get; } = new(Name, typeof(GroupAddressBooksModule), "Sharing the contacts of “{0}”…",
        "{0:N0} contact shared with “{1}”.", "{0:N0} contacts shared with “{1}”.");

    public string Kind => Name;

    public Task Run(JobContext job, CancellationToken cancel) => run.Each(job, async (work, ids) =>
    {
        var target = work.TargetId!.Value;
        await books.Find(work.BookId, Right.View, cancel);
        var placed = await contacts.Place(ids, await books.Find(target, Right.Add, cancel), cancel);
        // Saving took the book's row. Whoever left, or deleted the group, before that is seen now.
        await books.Find(target, Right.Add, cancel);
        return placed.Count;
    }, cancel);
}

/// <summary>Hands the sharing of a whole book to jobs, one for each group, when it is too much for a request.</summary>
public sealed class MassShares(BookStore books, MassWorkStore works)
{
    internal async Task<bool> IsMuch(SentShares sent, CancellationToken cancel) =>
        sent.IsEverything && works.IsMuch((await books.Find(sent.From!.Value, Right.View, cancel)).ContactCount);

    /// <returns>The last of the works.</returns>
    /// <exception cref="InvalidException">No group was chosen.</exception>
    /// <exception cref="ForbiddenException">The person may not add to one of the books.</exception>
    internal async Task<MassWork> Begin(SentShares sent, CancellationToken cancel)
    {
        var source = await books.Find(sent.From!.Value, Right.View, cancel);
        var targets = new List<AddressBook>();
        foreach (var id in sent.Books.Distinct())
            targets.Add(await books.Find(id, Right.Add, cancel) is { Kind: BookKind.Group } book ? book : throw new NotFoundException());
        if (targets.Count == 0)
            throw Refusal.Of("books", "Tick at least one group.");
        MassWork? last = null;
        foreach (var target in targets)
            last = await works.Begin(ShareBook.Name, new MassTask(source.Id, source.ContactCount, target.Id), cancel);
        return last!;
    }
}
