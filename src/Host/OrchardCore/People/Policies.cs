using Carnet.Modularity.People;
using Carnet.Runtime.Modules;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Carnet.OrchardCore.People;

/// <summary>The policies <c>perm:</c> + permission id. Orchard Core has no fallback policy; each door asks for one of these.</summary>
internal sealed class Policies(ModuleCatalog catalog) : IConfigureOptions<AuthorizationOptions>
{
    public void Configure(AuthorizationOptions options)
    {
        foreach (var permission in catalog.Permissions)
            options.AddPolicy(permission.Policy, policy => policy.AddRequirements(new Allowed(permission.Id)));
    }
}

internal sealed record Allowed(string PermissionId) : IAuthorizationRequirement;

/// <summary>The cookie of a disabled account is good until Orchard Core looks again; the caller of the request is not.</summary>
internal sealed class AllowedHandler(Caller caller, IPermissions permissions) : AuthorizationHandler<Allowed>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Allowed requirement)
    {
        if (caller.User is { } user && await permissions.Has(user, requirement.PermissionId, CancellationToken.None))
            context.Succeed(requirement);
    }
}
