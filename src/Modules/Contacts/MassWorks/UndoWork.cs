using Carnet.Contacts.Trash;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.MassWorks;

/// <summary>Takes a large gesture back.</summary>
internal sealed class UndoWork(MassWorkStore works, Undo undo) : IJob
{
    public const string Name = "contacts.undo";

    public static MassVerb Verb { get; } = new(Name, typeof(ContactsModule), "Taking it back in “{0}”…",
        "Undone for {0:N0} contact.", "Undone for {0:N0} contacts.") { CanBeUndone = false };

    public string Kind => Name;

    // What an earlier run took back is passed over, and was counted with its steps.
    public async Task Run(JobContext job, CancellationToken cancel)
    {
        var work = await works.Find(job.Arguments<MassWorkId>().Id, cancel);
        if (work.IsFinished)
            return;
        var passed = work.Passed;
        await undo.Operation(work.Undoes!.Value, cancel, async step =>
        {
            passed += step.Passed;
            await works.Advance(work, step, null, cancel);
            await job.Report(passed, Math.Max(passed, work.Total));
        });
        await works.Finish(work, cancel);
        job.Finish(new MassWorkId(work.Id));
    }
}
