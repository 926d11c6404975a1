using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Handlers;
using OrchardCore.Users.Models;

namespace Carnet.OrchardCore.People;

/// <summary>
/// Tells the modules about users. The listeners are asked for late: they may need the user store, which needs this.
/// </summary>
internal sealed class PeopleNews(IServiceProvider services, PersonFields fields) : UserEventHandlerBase
{
    public override Task CreatedAsync(UserCreateContext context) => Changed(context.User);
    public override Task UpdatedAsync(UserUpdateContext context) => Changed(context.User);
    public override Task EnabledAsync(UserContext context) => Changed(context.User);
    public override Task DisabledAsync(UserContext context) => Changed(context.User);

    public override Task DeletedAsync(UserDeleteContext context) =>
        Tell(context.User, (listener, user) => listener.Deleted(fields.Of(user), CancellationToken.None));

    private Task Changed(IUser changed) =>
        Tell(changed, (listener, user) => listener.Changed(fields.Of(user), CancellationToken.None));

    private async Task Tell(IUser someone, Func<IPeopleListener, User, Task> tell)
    {
        if (someone is User user)
            foreach (var listener in services.GetServices<IPeopleListener>())
                await tell(listener, user);
    }
}
