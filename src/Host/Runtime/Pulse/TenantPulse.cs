using System.Collections.Concurrent;
using Carnet.Modularity;
using Carnet.Runtime.Tenants;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Carnet.Runtime.Pulse;

/// <summary>
/// The bundled host's background work: goes over the tenants when one is woken, else every few seconds, for what another
/// node left behind or what became due. Each step of each tenant is a lane of its own, so that a long job holds up no mail.
/// </summary>
internal sealed class TenantPulse(ITenantScopes scopes, TenantActivator activator, TenantWakes wakes, ILogger<TenantPulse> log) : BackgroundService
{
    private delegate Task Step(IServiceProvider scope, CancellationToken cancel);

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5), Breath = TimeSpan.FromMilliseconds(100);

    // Two lanes for jobs: somebody's short one need not wait for somebody else's long one.
    private static readonly Step[] Steps = [TenantWork.RunEvents, TenantWork.RunMail, TenantWork.RunRecurring, TenantWork.RunJobs, TenantWork.RunJobs];

    private readonly ConcurrentDictionary<(string TenantId, int Step), Lane> _lanes = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            IReadOnlySet<string> woken = new HashSet<string>();
            while (true)
            {
                await Visit(woken, stoppingToken);
                // Who queues a thousand things wakes us once, not a thousand times, and has the database to himself meanwhile.
                await Task.Delay(Breath, stoppingToken);
                woken = await wakes.Wait(Between, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(_lanes.Values.Select(lane => lane.Ended));
        }
    }

    /// <param name="woken">Empty: all tenants.</param>
    private async Task Visit(IReadOnlySet<string> woken, CancellationToken cancel)
    {
        try
        {
            foreach (var tenant in await scopes.All(cancel))
                if (woken.Count == 0 || woken.Contains(tenant.Id))
                    for (var step = 0; step < Steps.Length; step++)
                        Start(tenant, step, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError(fault, "The tenants could not be listed");
        }
    }

    private void Start(Tenant tenant, int step, CancellationToken cancel) =>
        _lanes.GetOrAdd((tenant.Id, step), _ => new Lane()).Start(() => Run(tenant, Steps[step], cancel));

    private async Task Run(Tenant tenant, Step step, CancellationToken cancel)
    {
        try
        {
            await activator.EnsureActive(tenant, cancel);
            await using var scope = scopes.Open(tenant);
            await step(scope.ServiceProvider, cancel);
        }
        catch (Exception fault)
        {
            if (!cancel.IsCancellationRequested)
                log.LogError(fault, "Background work of tenant {TenantId} failed", tenant.Id);
        }
    }
}
