using Carnet.Contacts.Books;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Moves;

/// <summary>Moves all contacts of a book.</summary>
internal sealed class MoveBook(MassRun run, BookStore books, Relocation relocation) : IJob
{
    public const string Name = "contacts.move";

    public static MassVerb Verb { get; } = new(Name, typeof(ContactSharingModule), "Moving the contacts of “{0}”…",
        "{0:N0} contact moved to “{1}”.", "{0:N0} contacts moved to “{1}”.");

    public string Kind => Name;

    public Task Run(JobContext job, CancellationToken cancel) => run.Each(job, async (work, ids) =>
    {
        var source = await books.Find(work.BookId, Right.View, cancel);
        return (await relocation.Move(source, await books.Find(work.TargetId!.Value, Right.Add, cancel), ids, cancel)).Count;
    }, cancel);
}

/// <summary>Copies all contacts of a book.</summary>
internal sealed class CopyBook(MassRun run, BookStore books, Duplication copies) : IJob
{
    public const string Name = "contacts.copy";

    public static MassVerb Verb { get; } = new(Name, typeof(ContactSharingModule), "Copying the contacts of “{0}”…",
        "{0:N0} contact copied to “{1}”.", "{0:N0} contacts copied to “{1}”.");

    public string Kind => Name;

    public Task Run(JobContext job, CancellationToken cancel) => run.Each(job, async (work, ids) =>
    {
        var source = await books.Find(work.BookId, Right.View, cancel);
        return await copies.Into(await books.Find(work.TargetId!.Value, Right.Add, cancel), source, ids, cancel);
    }, cancel);
}

/// <summary>Hands the move or copy of a whole book to a job when it is too much for a request.</summary>
public sealed class MassTransfers(BookStore books, Destinations destinations, SiteRules rules, MassWorkStore works)
{
    /// <returns>What does it from now on; null: it is little enough to be done at once.</returns>
    /// <exception cref="Modularity.Errors.InvalidException">There is no room for the copies.</exception>
    internal async Task<MassWork?> Begin(Guid bookId, DestinationForm to, bool isMove, CancellationToken cancel)
    {
        var source = await books.Find(bookId, Right.View, cancel);
        if (!works.IsMuch(source.ContactCount))
            return null;
        var target = await destinations.Find(to, cancel);
        if (target.Id == source.Id)
            throw Refusal.Of("target", "Choose an address book.");
        if (!isMove || target.OwnerId != source.OwnerId)
            await rules.RequireRoom(target, source.ContactCount, cancel);
        return await works.Begin(isMove ? MoveBook.Name : CopyBook.Name, new MassTask(bookId, source.ContactCount, target.Id), cancel);
    }
}
