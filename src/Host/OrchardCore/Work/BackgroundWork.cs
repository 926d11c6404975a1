using Carnet.Runtime.Pulse;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace Carnet.OrchardCore.Work;

/// <summary>The tenant's background work, as a background task of Orchard Core: once a minute, for what is due or was left by another node.</summary>
[BackgroundTask(Title = "Carnet", Schedule = "* * * * *", Description = "Events, mail, imports and other work of the Carnet features.")]
internal sealed class BackgroundWork : IBackgroundTask
{
    private delegate Task Step(IServiceProvider scope, CancellationToken cancel);

    private static readonly Step[] Steps = [TenantWork.RunEvents, TenantWork.RunMail, TenantWork.RunRecurring, TenantWork.RunJobs];

    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) => Run(cancellationToken);

    /// <summary>All steps side by side, so that a long job holds up no mail.</summary>
    public static Task Run(CancellationToken cancel) => Task.WhenAll(Steps.Select(step => InScope(step, cancel)));

    private static Task InScope(Step step, CancellationToken cancel) => ShellScope.UsingChildScopeAsync(scope =>
    {
        // At its end Orchard Core's scope commits its session whenever one was made in it, be it by a scope within; one that is made only then breaks that end.
        scope.ServiceProvider.GetRequiredService<ISession>();
        return step(scope.ServiceProvider, cancel);
    });
}
