using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Carnet.Web.Permissions;

/// <summary>Policies named <c>perm:</c> + permission id; everything else asks for somebody signed in.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder().AddRequirements(new Allowed(null)).Build();

    public override bool AllowsCachingPolicies => true;

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        policyName.StartsWith(Permission.PolicyPrefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder().AddRequirements(new Allowed(policyName[Permission.PolicyPrefix.Length..])).Build()
            : await base.GetPolicyAsync(policyName);
}

/// <param name="PermissionId">Null: it is enough to be signed in.</param>
internal sealed record Allowed(string? PermissionId) : IAuthorizationRequirement;

/// <summary>Asks the roles of the request's caller.</summary>
internal sealed class AllowedHandler(Caller caller, IPermissions permissions) : AuthorizationHandler<Allowed>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Allowed requirement)
    {
        if (caller.User is not { } user)
            return;
        if (requirement.PermissionId is not { } permission || await permissions.Has(user, permission, CancellationToken.None))
            context.Succeed(requirement);
    }
}
