using Carnet.Runtime.Modules;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Security;

namespace Carnet.OrchardCore.People;

/// <summary>Makes the roles the modules speak of when a Carnet feature is first switched on; a role deleted later stays deleted.</summary>
internal sealed class RoleFounder(ModuleCatalog catalog, RoleManager<IRole> roles) : FeatureEventHandler
{
    public override async Task InstalledAsync(IFeatureInfo feature)
    {
        if (feature.Extension.Id != Bridge.Id)
            return;
        foreach (var name in catalog.Permissions.SelectMany(permission => permission.DefaultRoles).Distinct())
            if (await roles.FindByNameAsync(name) is null)
                await roles.CreateAsync(new Role { RoleName = name, RoleDescription = name });
    }
}
