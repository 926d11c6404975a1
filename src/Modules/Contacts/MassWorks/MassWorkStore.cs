using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.MassWorks;

/// <summary>The one door to mass work: each person sees his own.</summary>
public sealed class MassWorkStore(TenantDb db, CurrentUser user, IJobs jobs, MassLimit limit, TimeProvider clock)
{
    private IQueryable<MassWork> Mine => db.Set<MassWork>().AsNoTracking().Where(w => w.PersonId == user.Id);

    /// <summary>Too many for one request.</summary>
    public bool IsMuch(int contacts) => contacts > limit.Contacts;

    /// <summary>Hands the work to a job; the same work on the same book that is still on its way is not begun again.</summary>
    /// <param name="verb">The kind of the job.</param>
    public async Task<MassWork> Begin(string verb, MassTask task, CancellationToken cancel)
    {
        await using var unit = await db.BeginAsync(cancel);
        if (await Mine.FirstOrDefaultAsync(w => w.Verb == verb && w.BookId == task.BookId && w.TargetId == task.TargetId && w.Undoes == task.Undoes && !w.IsFinished, cancel) is { } running
            && await jobs.Find(running.JobId, cancel) is { State: JobState.Waiting or JobState.Running })
            return running;
        var work = MassWork.Of(verb, user.Id, task, clock.GetUtcNow());
        work.JobId = jobs.Enqueue(verb, new MassWorkId(work.Id));
        db.Add(work);
        await db.SaveChangesAsync(cancel);
        await unit.Commit(cancel);
        db.Entry(work).State = EntityState.Detached;
        return work;
    }

    /// <exception cref="NotFoundException">No such work, or somebody else's.</exception>
    public async Task<MassWork> Find(Guid id, CancellationToken cancel) =>
        await Mine.SingleOrDefaultAsync(w => w.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>What the person was not told the end of, oldest first.</summary>
    public async Task<IReadOnlyList<MassWork>> Unseen(CancellationToken cancel) =>
        await Mine.Where(w => !w.IsSeen).OrderBy(w => w.CreatedAt).ToListAsync(cancel);

    public Task See(Guid id, CancellationToken cancel) =>
        db.Set<MassWork>().Where(w => w.Id == id && w.PersonId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.IsSeen, true), cancel);

    /// <summary>The person gives up: what was done until now stays and can be taken back.</summary>
    public async Task Stop(MassWork work, CancellationToken cancel)
    {
        await jobs.Cancel(work.JobId, cancel);
        await db.Set<MassWork>().Where(w => w.Id == work.Id && w.PersonId == user.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.IsFinished, true), cancel);
    }

    /// <summary>Counts what a step did, within its transaction.</summary>
    /// <param name="last">The last contact dealt with; null: there is no order to go on in.</param>
    /// <exception cref="OperationCanceledException">Its owner stopped it, or another run was here already: the step is rolled back.</exception>
    internal async Task Advance(MassWork work, MassStep step, Guid? last, CancellationToken cancel)
    {
        var counted = await db.Set<MassWork>().Where(w => w.Id == work.Id && !w.IsFinished && (last == null || w.Passed == work.Passed)).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.Last, w => last ?? w.Last)
            .SetProperty(w => w.Passed, w => w.Passed + step.Passed)
            .SetProperty(w => w.Done, w => w.Done + step.Done), cancel);
        if (counted == 0)
            throw new OperationCanceledException();
    }

    internal Task Finish(MassWork work, CancellationToken cancel) =>
        db.Set<MassWork>().Where(w => w.Id == work.Id).ExecuteUpdateAsync(set => set.SetProperty(w => w.IsFinished, true), cancel);
}

/// <param name="Passed">Contacts dealt with.</param>
/// <param name="Done">Contacts for which something came of it.</param>
public readonly record struct MassStep(int Passed, int Done);
