using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.MassWorks;

/// <summary>
/// Goes through the contacts of a book in the order of their ids, a batch in a transaction together with the point to go on
/// from: a run that breaks leaves whole batches and begins again behind the last one. What came into the book after the work
/// was ordered is left alone.
/// </summary>
public sealed class MassRun(TenantDb db, MassWorkStore works, ChangeRecorder changes)
{
    private const int Batch = 500;

    /// <param name="act">Deals with some contacts of the book, within a transaction; asks for its rights each time. Returns for how many something came of it.</param>
    public async Task Each(JobContext job, Func<MassWork, IReadOnlyList<Guid>, Task<int>> act, CancellationToken cancel)
    {
        var work = await works.Find(job.Arguments<MassWorkId>().Id, cancel);
        changes.Operation = work.Id;
        while (!work.IsFinished && await Step(work, job, act, cancel))
            work = await works.Find(work.Id, cancel);
        await works.Finish(work, cancel);
        job.Finish(new MassWorkId(work.Id));
    }

    private async Task<bool> Step(MassWork work, JobContext job, Func<MassWork, IReadOnlyList<Guid>, Task<int>> act, CancellationToken cancel)
    {
        await using var unit = await db.BeginAsync(cancel);
        var ids = await Next(work, cancel);
        if (ids.Count == 0)
            return false;
        var done = await act(work, ids);
        await works.Advance(work, new MassStep(ids.Count, done), ids[^1], cancel);
        var passed = work.Passed + ids.Count;
        await job.Report(passed, Math.Max(passed, work.Total));
        await unit.Commit(cancel);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<IReadOnlyList<Guid>> Next(MassWork work, CancellationToken cancel)
    {
        var last = work.Last ?? Guid.Empty;
        return await db.Set<Placement>().Where(p => p.BookId == work.BookId && p.ContactId > last && p.AddedAt <= work.CreatedAt)
            .OrderBy(p => p.ContactId).Select(p => p.ContactId).Take(Batch).ToListAsync(cancel);
    }
}
