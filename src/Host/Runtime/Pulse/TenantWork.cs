using Carnet.Runtime.Events;
using Carnet.Runtime.Jobs;
using Carnet.Runtime.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Runtime.Pulse;

/// <summary>
/// The steps of a tenant's background work. Each does what is due in the scope's tenant and returns when nothing is; all
/// may run on several nodes, and several times on one, at the same moment. A host with background tasks of its own calls them from there.
/// </summary>
public static class TenantWork
{
    public static Task RunEvents(IServiceProvider scope, CancellationToken cancel) =>
        scope.GetRequiredService<EventDispatcher>().RunDue(cancel);

    /// <summary>Returns only after the longest job.</summary>
    public static Task RunJobs(IServiceProvider scope, CancellationToken cancel) =>
        scope.GetRequiredService<JobRunner>().RunDue(cancel);

    public static Task RunMail(IServiceProvider scope, CancellationToken cancel) =>
        scope.GetRequiredService<MailDeliverer>().RunDue(cancel);

    public static Task RunRecurring(IServiceProvider scope, CancellationToken cancel) =>
        scope.GetRequiredService<RecurringRunner>().RunDue(cancel);

    /// <summary>All steps, one after another: events, jobs, what they queued, then the recurring jobs and the mail of all of them.</summary>
    public static async Task RunDue(IServiceProvider scope, CancellationToken cancel)
    {
        await RunEvents(scope, cancel);
        await RunJobs(scope, cancel);
        await RunRecurring(scope, cancel);
        await RunEvents(scope, cancel);
        await RunMail(scope, cancel);
    }
}
