using Carnet.Runtime.Pulse;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace Carnet.OrchardCore.Work;

/// <summary>The tenant's background work, as a background task of Orchard Core: once a minute, for what is due or was left by another node.</summary>
[BackgroundTask(Title = "Carnet", Schedule = "* * * * *", Description = "Events, mail, imports and other work of the Carnet features.")]
internal sealed class BackgroundWork : IBackgroundTask
{
    private delegate Task Step(IServiceProvider scope, CancellationToken cancel);

    private static readonly Step[] Steps = [TenantWork.RunEvents, TenantWork.RunMail, TenantWork.RunRecurring, TenantWork.RunJobs];

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => Run(serviceProvider, cancellationToken);

    /// <summary>All steps side by side, so that a long job holds up no mail.</summary>
    public static Task Run(IServiceProvider services, CancellationToken cancel) =>
        Task.WhenAll(Steps.Select(step => InScope(services, step, cancel)));

    private static async Task InScope(IServiceProvider services, Step step, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        await step(scope.ServiceProvider, cancel);
    }
}
