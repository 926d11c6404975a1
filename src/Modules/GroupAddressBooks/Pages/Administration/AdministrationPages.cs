using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Administration;

/// <param name="Next">Lines to pass over for the next page; null at the end.</param>
public sealed record AllGroupsView(IReadOnlyList<GroupLine> Lines, string? Search, int? Next);

/// <summary>All groups of the site: names and numbers, no contacts.</summary>
internal static class AdministrationPages
{
    public static async Task<IResult> Show(string? find, int? skip, HttpContext http, GroupList list, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var from = Math.Max(0, skip ?? 0);
        var lines = await list.All(find, from, cancel);
        var view = new AllGroupsView([.. lines.Take(GroupList.PageSize)], find, lines.Count > GroupList.PageSize ? from + GroupList.PageSize : null);
        return http.Request.IsFragment() && from > 0
            ? Answer.Fragment<GroupTableRows>((nameof(GroupTableRows.View), view))
            : new PageResult(Page.Of<AllGroupsPage>(texts["All groups"], (nameof(AllGroupsPage.View), view)).Dressed() with { Admin = true });
    }
}
