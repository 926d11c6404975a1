using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>
/// Groups whose members are the holders of a role. Who holds which role is the site's to say, so only those who administer
/// all groups may have one mirrored.
/// </summary>
public sealed class MirroredRoles(IRoles roles, GroupStore groups, Following following)
{
    /// <summary>Those the current user may choose.</summary>
    public async Task<IReadOnlyList<SiteRole>> Offered(CancellationToken cancel) =>
        await groups.AdministersAll(cancel) ? await roles.All(cancel) : [];

    /// <returns>The role a group mirrors; null: none, or one that is gone.</returns>
    public async Task<SiteRole?> Of(Group group, CancellationToken cancel) => group.Source == RoleSource.KindOfSource
        ? (await roles.All(cancel)).FirstOrDefault(role => role.Id == group.SourceQuery)
        : null;

    /// <summary>How people come into the group, as its form says; the caller saves, and then lets it <see cref="Follow"/>.</summary>
    /// <exception cref="InvalidException">There is no such role, or the user may not choose it.</exception>
    internal async Task Describe(Group group, GroupForm form, CancellationToken cancel)
    {
        var mirrored = group.SourceQuery;
        group.Describe(form.Description, form.Joining);
        if (form.Joining != Joining.BySource)
            return;
        var chosen = form.RoleId ?? "";
        if (chosen.Length == 0 || (chosen != mirrored && (await Offered(cancel)).All(role => role.Id != chosen)))
            throw Refusal.Of(nameof(form.RoleId), "Choose a role.");
        group.Follow(RoleSource.KindOfSource, chosen);
    }

    internal Task Follow(Group group, CancellationToken cancel) => following.Follow(group, cancel);
}
