using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Members;

/// <summary>Who administers a group beside others (C2).</summary>
internal static class Administrators
{
    public static async Task<IResult> Create(Guid groupId, string personId, HttpContext http, MemberKeeping members, CancellationToken cancel)
    {
        await members.Appoint(groupId, personId, asAdministrator: true, cancel);
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }

    public static async Task<IResult> Remove(Guid groupId, string personId, HttpContext http, MemberKeeping members, CancellationToken cancel)
    {
        await members.Appoint(groupId, personId, asAdministrator: false, cancel);
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }
}
