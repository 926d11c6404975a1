using Carnet.Modularity.Work;
using Carnet.Runtime.Modules;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Workflows.Services;

namespace Carnet.OrchardCore.Workflows;

/// <summary>Hands every fact on to the workflows, in a scope of Orchard Core's own, which keeps what they write.</summary>
internal sealed class WorkflowTrigger(ModuleCatalog catalog) : IEventHandler
{
    public bool Handles(string eventName) => catalog.Events.Any(e => e.Name == eventName);

    public Task Handle(EventRecord fact, CancellationToken cancel)
    {
        var input = fact.Data.ToDictionary();
        if (fact.ActorId is { } actor)
            input[ActingPerson.Input] = actor;
        return ShellScope.UsingChildScopeAsync(scope =>
            scope.ServiceProvider.GetRequiredService<IWorkflowManager>().TriggerEventAsync(fact.Name, input));
    }
}
