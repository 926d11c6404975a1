using Carnet.Modularity.People;
using Carnet.Web.Accounts;

namespace Carnet.Web.Users;

/// <summary>Tells the modules that an account changed.</summary>
public sealed class PeopleNews(IEnumerable<IPeopleListener> listeners, ILogger<PeopleNews> log)
{
    /// <summary>That an account is gone, inside the transaction that deletes it: a listener's fault undoes all of it.</summary>
    public async Task TellDeleted(Person person, CancellationToken cancel)
    {
        foreach (var listener in listeners)
            await listener.Deleted(person, cancel);
    }

    /// <summary>The change is stored by then, so a listener's fault does not undo it.</summary>
    public async Task Tell(User user, CancellationToken cancel)
    {
        foreach (var listener in listeners)
        {
            try
            {
                await listener.Changed(user.ToPerson(), cancel);
            }
            catch (Exception fault) when (!cancel.IsCancellationRequested)
            {
                log.LogError(fault, "{Listener} failed to hear of user {UserId}", listener.GetType().Name, user.Id);
            }
        }
    }
}
