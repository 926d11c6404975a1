using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Pages.Lists;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Pages.MassWorks;

/// <summary>Mass work as its page shows it.</summary>
/// <param name="Title">What is being done, in the reader's language.</param>
/// <param name="Outcome">What came of it until now.</param>
/// <param name="Fault">Why it broke, or null.</param>
/// <param name="CanBeUndone">Something was done, and it can be taken back.</param>
public sealed record MassWorkView(MassWork Work, string Title, string Outcome, string? Fault, bool CanBeUndone)
{
    public bool IsWorking => !Work.IsFinished && Fault is null;

    /// <summary>The title without the dots that say it goes on, once it does not.</summary>
    public string Heading => IsWorking ? Title : Title.TrimEnd('…');
}

/// <summary>Reads it, and tells its owner once how it ended.</summary>
public sealed class MassWorkReader(MassWorkStore works, BookShelf shelf, IJobs jobs, IEnumerable<MassVerb> verbs, MassOutcome outcome)
{
    public async Task<MassWorkView> Read(Guid id, CancellationToken cancel) =>
        await View(await works.Find(id, cancel), await shelf.Read(cancel), cancel);

    /// <summary>All whose end the reader was not told yet.</summary>
    /// <param name="books">The books he sees.</param>
    internal async Task<IReadOnlyList<MassWorkView>> Unseen(IReadOnlyList<BookView> books, CancellationToken cancel)
    {
        var views = new List<MassWorkView>();
        foreach (var work in await works.Unseen(cancel))
            views.Add(await View(work, books, cancel));
        return views;
    }

    private async Task<MassWorkView> View(MassWork work, IReadOnlyList<BookView> books, CancellationToken cancel)
    {
        var verb = verbs.Single(v => v.Id == work.Verb);
        var job = work.IsFinished ? null : await jobs.Find(work.JobId, cancel);
        return new MassWorkView(
            work,
            outcome.Title(verb, Name(work.BookId)),
            await outcome.Of(work, verb, Name(work.BookId), Name(work.TargetId), cancel),
            job is { State: JobState.Failed } ? job.Error : null,
            verb.CanBeUndone && work.Done > 0);

        string Name(Guid? id) => books.FirstOrDefault(b => b.Id == id)?.Name ?? "";
    }
}
