using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Runtime.Events;
using Carnet.Runtime.Files;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Mail;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Pulse;

/// <summary>Queues forget what is done; what failed stays until somebody has looked at it.</summary>
internal sealed class Housekeeping(TenantDb db, Drafts drafts, TimeProvider clock) : IRecurringJob
{
    private static readonly TimeSpan EventsKept = TimeSpan.FromDays(7), JobsKept = TimeSpan.FromDays(30), MailKept = TimeSpan.FromDays(30), DraftsKept = TimeSpan.FromDays(1);

    public string Id => "Runtime.Housekeeping";
    public TimeSpan Every => TimeSpan.FromDays(1);

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var (events, jobs, mail) = (now - EventsKept, now - JobsKept, now - MailKept);
        await db.Set<StoredEvent>().Where(e => e.State == EventState.Handled && e.At < events).ExecuteDeleteAsync(cancel);
        await db.Set<StoredJob>().Where(j => (j.State == JobState.Done || j.State == JobState.Cancelled) && j.CreatedAt < jobs).ExecuteDeleteAsync(cancel);
        await db.Set<StoredMail>().Where(m => (m.State == MailState.Sent || m.State == MailState.Duplicate) && m.CreatedAt < mail).ExecuteDeleteAsync(cancel);
        drafts.Forget(now - DraftsKept);
    }
}
