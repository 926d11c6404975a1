using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.GroupAddressBooks.Pages.Mine;

public sealed record MyGroupsView(IReadOnlyList<GroupLine> Waiting, IReadOnlyList<GroupLine> Mine, IReadOnlyList<GroupLine> Open, string? Search);

/// <summary>The groups of the reader and those he can ask to join.</summary>
internal static class MyGroups
{
    public static async Task<IResult> Show(string? find, GroupList list, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var view = new MyGroupsView(await list.Waiting(cancel), await list.Mine(cancel), await list.Open(find, cancel), find);
        return new PageResult(Page.Of<MyGroupsPage>(texts["Groups"], (nameof(MyGroupsPage.View), view)).Dressed());
    }
}
