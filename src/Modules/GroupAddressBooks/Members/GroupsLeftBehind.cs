using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Says what becomes of the groups of somebody whose account is about to be deleted.</summary>
internal sealed class GroupsLeftBehind(GroupStore groups, Memberships memberships, IFeatures features, Texts<GroupAddressBooksModule> texts) : ILeavingNotice
{
    private const int Most = 5;

    public async Task<IReadOnlyList<LeavingEffect>> Of(Person person, CancellationToken cancel)
    {
        var count = await memberships.All.CountAsync(m => m.PersonId == person.Id, cancel);
        if (count == 0)
            return [];
        var belongs = new LeavingEffect("people", texts.Count(count, "The membership in {0:N0} group ends. Contacts that stand there stay there.", "The memberships in {0:N0} groups end. Contacts that stand there stay there."));
        return await Orphaned(person, cancel) is { } orphaned ? [belongs, orphaned] : [belongs];
    }

    // Names only what the reader may know of; the number is the truth.
    private async Task<LeavingEffect?> Orphaned(Person person, CancellationToken cancel)
    {
        var all = memberships.All;
        var alone = await all.Where(m => m.PersonId == person.Id && m.IsAdministrator && !all.Any(o => o.GroupId == m.GroupId && o.PersonId != person.Id && o.IsAdministrator))
            .Select(m => m.GroupId).ToListAsync(cancel);
        if (alone.Count == 0)
            return null;
        var names = await (await groups.With(GroupRight.See, cancel)).Where(g => alone.Contains(g.Id)).OrderBy(g => g.NameKey).Select(g => g.Name).Take(Most).ToListAsync(cancel);
        if (alone.Count > names.Count)
            names.Add(names.Count == 0 ? texts.Count(alone.Count, "{0:N0} group", "{0:N0} groups") : texts.Count(alone.Count - names.Count, "{0:N0} more group", "{0:N0} more groups"));
        return new LeavingEffect("exclamation-triangle", texts["Without an administrator then: {0}. Name another one before or afterwards.", string.Join(", ", names)])
        {
            Link = await features.IsOn(GroupAddressBooksModule.FeatureId, cancel) && await groups.AdministersAll(cancel) ? (GroupLinks.Administration, texts["All groups"]) : null,
        };
    }
}
