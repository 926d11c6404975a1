using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;
using Carnet.Runtime.Tenants;
using Carnet.Web.Accounts;
using Carnet.Web.Passwords;
using Carnet.Web.Users;

namespace Carnet.Web.Tenants;

/// <summary>Makes a new tenant ready to sign in: database, name, first administrator.</summary>
internal sealed class TenantFoundation(
    TenantRegister register, TenantActivator activator, IServiceScopeFactory scopes, EndpointDataSource endpoints, TimeProvider clock)
{
    /// <returns>A link with which the administrator sets his password.</returns>
    /// <exception cref="InvalidException">A field cannot be taken.</exception>
    public async Task<string> Create(NewTenant wanted, CancellationToken cancel)
    {
        var row = wanted.ToRow(await register.All(cancel), UsedSegments(), clock.GetUtcNow());
        var tenant = await register.Place(row, cancel);
        await activator.EnsureActive(tenant, cancel);
        await using var scope = scopes.OpenFor(tenant);
        var services = scope.ServiceProvider;
        var site = services.GetRequiredService<ISiteSettings>();
        await site.Save(await site.Get<SiteSettings>(cancel) with { Name = row.Name }, cancel);
        var administrator = await Administrator(services, wanted, cancel);
        var link = await services.GetRequiredService<PasswordLinks>().For(administrator, PasswordReason.Invited);
        await register.Add(row, cancel);
        return link;
    }

    // The register comes last: what broke off before is found here, and gone on with.
    private static async Task<User> Administrator(IServiceProvider services, NewTenant wanted, CancellationToken cancel)
    {
        var (accounts, roles) = (services.GetRequiredService<UserAccounts>(), services.GetRequiredService<RolesOfUser>());
        var form = new UserForm { Login = wanted.Admin, FamilyName = wanted.Admin, Email = wanted.Email, Roles = [DefaultRoles.Administrator] };
        var administrator = await roles.FindAdministrator(wanted.Admin, cancel) ?? await accounts.CreateWithoutPassword(form, cancel);
        if (administrator.PasswordHash is null)
            await accounts.Change(administrator.Id, form, cancel);
        if (administrator.Email is not null)
            await accounts.Invite(administrator.Id, cancel);
        return administrator;
    }

    // A tenant at /contacts would hide that page of the default tenant.
    private HashSet<string> UsedSegments() =>
    [
        "_content",
        .. endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => (endpoint.RoutePattern.RawText ?? "").Trim('/').Split('/')[0]),
    ];
}
