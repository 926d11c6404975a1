using System.Globalization;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Pages.Audiences;

/// <param name="Next">Members to pass over for the next page; null at the end.</param>
public sealed record MembersView(Guid ContactId, Guid GroupId, string Group, IReadOnlyList<Person> Members, NameOrder Order, int? Next);

/// <summary>Who belongs to a group that sees a contact, for who belongs to it himself.</summary>
public sealed class AudienceMembers(Holders holders, Memberships memberships, GroupBooks groups, IPeople people, IPreferences preferences)
{
    private const int PageSize = 50;

    /// <exception cref="NotFoundException">The reader does not see the contact, does not belong to the group, or it has nothing to do with the contact.</exception>
    public async Task<MembersView> Read(Guid contactId, Guid groupId, int skip, CancellationToken cancel)
    {
        var isHeld = (await holders.Of(contactId, cancel)).Holdings.Any(h => h.To == Grantee.Group(groupId));
        if (!isHeld || !await memberships.Mine.AnyAsync(m => m.GroupId == groupId, cancel))
            throw new NotFoundException();
        var ids = await memberships.All.Where(m => m.GroupId == groupId).Select(m => m.PersonId).ToListAsync(cancel);
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var sorted = (await people.FindAll(ids, cancel)).Values.OrderBy(p => p.Name(order), StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true)).ThenBy(p => p.Id, StringComparer.Ordinal).ToList();
        var name = await groups.All.Where(b => b.GroupId == groupId).Select(b => b.Name).FirstAsync(cancel);
        return new MembersView(contactId, groupId, name, [.. sorted.Skip(skip).Take(PageSize)], order, skip + PageSize < sorted.Count ? skip + PageSize : null);
    }
}
