using Carnet.Modularity.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Security;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Carnet.OrchardCore.People;

/// <summary>
/// Orchard Core's roles. What asks them may itself be asked by the user store, so its services are fetched late.
/// </summary>
internal sealed class OrchardRoles(IServiceProvider services) : IRoles
{
    // Everybody and every visitor: roles nobody is given.
    private static readonly string[] OfEverybody = ["Anonymous", "Authenticated"];

    private UserManager<IUser> Users => services.GetRequiredService<UserManager<IUser>>();

    public Task<IReadOnlyList<SiteRole>> All(CancellationToken cancel)
    {
        var names = services.GetRequiredService<RoleManager<IRole>>().Roles.OfType<Role>().Select(role => role.RoleName).ToList();
        return Task.FromResult<IReadOnlyList<SiteRole>>([.. names.Except(OfEverybody).Order(StringComparer.CurrentCulture).Select(name => new SiteRole(name, name))]);
    }

    public async Task<IReadOnlyCollection<string>> Members(string roleId, CancellationToken cancel) =>
        [.. (await Users.GetUsersInRoleAsync(roleId)).OfType<User>().Where(user => user.IsEnabled).Select(user => user.UserId)];

    public async Task<IReadOnlyCollection<string>> Of(string personId, CancellationToken cancel) =>
        await Users.FindByIdAsync(personId) is { } user ? [.. await Users.GetRolesAsync(user)] : [];
}
