using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace Carnet.OrchardCore.Workflows;

/// <summary>
/// Carries an action out as the person who caused the event the workflow runs for, else as who is signed in. People are asked
/// for late: Orchard Core's user store tells the workflows of its changes, and so needs the activities, which have this.
/// </summary>
internal sealed class ActingPerson(IServiceScopeFactory scopes, Caller caller, ISession session)
{
    public const string Input = "actorId";

    private static readonly Door Workflow = new("system", "workflow");

    public async Task<IReadOnlyDictionary<string, object>> Run(ActionDeclaration action, IReadOnlyDictionary<string, object> inputs, IDictionary<string, object> workflowInput)
    {
        // What the workflow wrote until now is committed first: on SQLite the action would find Orchard Core's tables locked.
        await session.SaveChangesAsync();
        await using var scope = scopes.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Caller>();
        (acting.User, acting.Door) = (await Who(workflowInput, scope.ServiceProvider), Workflow);
        return await ((IActionHandler)scope.ServiceProvider.GetRequiredService(action.Handler)).Run(inputs, CancellationToken.None);
    }

    private async Task<CurrentUser?> Who(IDictionary<string, object> input, IServiceProvider services) =>
        input.TryGetValue(Input, out var id) && await services.GetRequiredService<IPeople>().Find(id.ToString()!, CancellationToken.None) is { IsActive: true } person
            ? new CurrentUser(person)
            : caller.User;
}
