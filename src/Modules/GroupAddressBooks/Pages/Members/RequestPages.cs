using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.GroupAddressBooks.Pages.Members;

/// <summary>Asking to join, and the answers.</summary>
internal static class RequestPages
{
    public static async Task<IResult> Create(Guid groupId, [FromForm] string? note, HttpContext http, Requests requests, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        var isMember = await requests.Ask(groupId, note ?? "", cancel);
        Toasts.Add(http, isMember ? texts["Welcome! You are a member now."] : texts["You asked to join. An administrator of the group decides."]);
        return Answer.Redirect(http, isMember ? GroupLinks.Group(groupId) : GroupLinks.Home);
    }

    public static async Task<IResult> Withdraw(Guid groupId, HttpContext http, Requests requests, CancellationToken cancel)
    {
        await requests.Withdraw(groupId, cancel);
        return Answer.Redirect(http, GroupLinks.Home);
    }

    public static async Task<IResult> Accept(Guid groupId, string personId, HttpContext http, Requests requests, Texts<GroupAddressBooksModule> texts, CancellationToken cancel)
    {
        if (await requests.Accept(groupId, personId, cancel) is { } person)
            Toasts.Add(http, texts["{0} is a member now.", person.Name(NameOrder.FirstLast)]);
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }

    public static async Task<IResult> Refuse(Guid groupId, string personId, HttpContext http, Requests requests, CancellationToken cancel)
    {
        await requests.Refuse(groupId, personId, cancel);
        return Answer.Redirect(http, GroupLinks.Group(groupId));
    }
}
