using System.Globalization;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime.Schema;
using Carnet.Runtime.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Jobs;

/// <summary>Claims waiting jobs, and those whose node died, and runs them one after another.</summary>
internal sealed class JobRunner(JobQueue queue, FreshScopes scopes, TimeProvider clock, ILogger<JobRunner> log)
{
    /// <summary>How long a job stays with a node that no longer speaks.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>A job that takes its node down with it is not started for ever.</summary>
    private const int MostAttempts = 5;

    // Most jobs act for a person, so that even asking their kinds needs one; which of them runs is made for its owner alone.
    private static readonly CurrentUser Anybody = new(new Person("anybody", "", "", ""));

    /// <summary>Runs what is due until nothing is.</summary>
    public async Task RunDue(CancellationToken cancel)
    {
        var kinds = Kinds();
        while (!cancel.IsCancellationRequested && await queue.Claim(kinds.Keys, cancel) is { } job)
            if (job.Attempts > MostAttempts)
                await queue.Fail(job, JobErrors.OfFault(job.Id.ToString("N")));
            else
                await Run(job, kinds[job.Kind], cancel);
    }

    private Dictionary<string, Type> Kinds()
    {
        using var scope = scopes.Open(Anybody);
        return scope.ServiceProvider.GetServices<IJob>().ToDictionary(j => j.Kind, j => j.GetType());
    }

    private async Task Run(StoredJob job, Type kind, CancellationToken cancel)
    {
        await using var heartbeat = new Heartbeat(Lease / 4, token => queue.Renew(job, token), log);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, heartbeat.Lost);
        try
        {
            await queue.Complete(job, await RunAsOwner(job, kind, stop.Token));
        }
        catch (RefusalException refusal)
        {
            await queue.Fail(job, JobErrors.Of(refusal));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested && !heartbeat.Lost.IsCancellationRequested)
        {
            await queue.Release(job);
        }
        catch (Exception fault)
        {
            if (await queue.WasStopped(job))
                return;
            var id = Guid.NewGuid().ToString("N");
            log.LogError(fault, "Fault {FaultId}: job {JobKind} {JobId} failed", id, job.Kind, job.Id);
            await queue.Fail(job, JobErrors.OfFault(id));
        }
    }

    private async Task<RunningJob> RunAsOwner(StoredJob job, Type kind, CancellationToken cancel)
    {
        var owner = await Owner(job, cancel);
        await using var scope = scopes.Open(owner, new Door(job.DoorKind, job.DoorDetail));
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = await Culture(scope.ServiceProvider, owner, cancel);
        var running = new RunningJob(job, scope.ServiceProvider.GetRequiredService<TenantDb>(), clock, cancel);
        await ((IJob)ActivatorUtilities.CreateInstance(scope.ServiceProvider, kind)).Run(running, cancel);
        return running;
    }

    private async Task<CurrentUser?> Owner(StoredJob job, CancellationToken cancel)
    {
        if (job.OwnerId is null)
            return null;
        await using var scope = scopes.Open();
        return await scope.ServiceProvider.GetRequiredService<IPeople>().Find(job.OwnerId, cancel) is { IsActive: true } person
            ? new(person)
            : throw new ForbiddenException("The account this work was for is disabled or deleted.") { TextsOf = typeof(JobRunner) };
    }

    private static async Task<CultureInfo> Culture(IServiceProvider services, CurrentUser? owner, CancellationToken cancel)
    {
        var site = await services.GetRequiredService<ISiteSettings>().Get<SiteSettings>(cancel);
        return CultureInfo.GetCultureInfo(owner?.Person.Language ?? (site.Languages is [var first, ..] ? first : "en"));
    }
}
