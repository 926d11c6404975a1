using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Users;

/// <summary>Makes, changes, disables and enables accounts.</summary>
public sealed class UserAccounts(TenantDb db, AccountProfile profile, RolesOfUser roles, Credentials credentials, PeopleNews news)
{
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<User> Find(string id, CancellationToken cancel) =>
        await db.Set<User>().FirstOrDefaultAsync(user => user.Id == id, cancel) ?? throw new NotFoundException();

    /// <summary>With a password, or a mail with a link to set one.</summary>
    public Task<User> Create(UserForm form, CancellationToken cancel) =>
        Add(form, user => credentials.Give(user, form.Password, cancel), cancel);

    /// <summary>Without a password: the caller hands over a link to set one.</summary>
    public Task<User> CreateWithoutPassword(UserForm form, CancellationToken cancel) =>
        Add(form, _ => Task.CompletedTask, cancel);

    /// <param name="id">Of the account.</param>
    public async Task Change(string id, UserForm form, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await roles.TakeTurn(cancel);
        var user = await Find(id, cancel);
        await roles.DemandMayChange(user, cancel);
        await profile.Apply(form, user, cancel);
        await roles.Assign(user, form.Roles, cancel);
        await Save(user, work, cancel);
    }

    /// <exception cref="InvalidException">Oneself, or the last administrator.</exception>
    public async Task Disable(string id, CurrentUser by, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await roles.TakeTurn(cancel);
        var user = await Find(id, cancel);
        await roles.DemandMayChange(user, cancel);
        if (user.Id == by.Id)
            throw Refusal.Of(null, "You cannot disable your own account.");
        await roles.DemandOtherAdministrator(user, cancel);
        user.IsActive = false;
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        await Save(user, work, cancel);
    }

    public async Task Enable(string id, CancellationToken cancel)
    {
        var user = await Find(id, cancel);
        await roles.DemandMayChange(user, cancel);
        user.IsActive = true;
        await credentials.Unlock(user);
        await Save(user, cancel);
    }

    /// <summary>Mails the account's holder a link to set a password.</summary>
    public async Task Invite(string id, CancellationToken cancel)
    {
        var user = await Find(id, cancel);
        await roles.DemandMayChange(user, cancel);
        await credentials.Invite(user, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The user's own choice of language.</summary>
    public async Task Speak(string id, string? language, CancellationToken cancel)
    {
        var user = await Find(id, cancel);
        user.Language = language;
        await Save(user, cancel);
    }

    private async Task<User> Add(UserForm form, Func<User, Task> giveCredentials, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        await roles.TakeTurn(cancel);
        var user = credentials.NewUser();
        await profile.Apply(form, user, cancel);
        await giveCredentials(user);
        db.Add(user);
        await roles.Assign(user, form.Roles, cancel);
        await Save(user, work, cancel);
        return user;
    }

    private async Task Save(User user, UnitOfWork work, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await work.Commit(cancel);
        await news.Tell(user, cancel);
    }

    private async Task Save(User user, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        await news.Tell(user, cancel);
    }
}
