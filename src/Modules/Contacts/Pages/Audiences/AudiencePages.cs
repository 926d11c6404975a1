using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Audiences;

/// <summary>Who sees a contact, and with what eyes.</summary>
internal static class AudiencePages
{
    public static async Task<IResult> Show(Guid contactId, string? person, string? find, HttpContext http, AudienceReader reader, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(contactId, person, find, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<AudiencePanel>((nameof(AudiencePanel.View), view))
            : new PageResult(Page.Of<AudiencePage>(texts["Who sees {0}", view.ContactName], (nameof(AudiencePage.View), view)).Dressed());
    }

    /// <summary>The members of a group that sees a contact, page by page.</summary>
    public static async Task<IResult> Members(Guid contactId, Guid groupId, int? skip, HttpContext http, AudienceMembers members, CancellationToken cancel)
    {
        var view = await members.Read(contactId, groupId, Math.Max(0, skip ?? 0), cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<MemberRows>((nameof(MemberRows.View), view))
            : new PageResult(Page.Of<MembersPage>(view.Group, (nameof(MembersPage.View), view)).Dressed());
    }
}
