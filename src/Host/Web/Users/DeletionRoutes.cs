using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Web.Users;

/// <summary>The end of an account, asked for on a page of its own.</summary>
internal static class DeletionRoutes
{
    public static void Map(IEndpointRouteBuilder users)
    {
        users.MapGet("{id}/deletion", Ask);
        users.MapPost("{id}/deletion", Delete);
    }

    private static Task<IResult> Ask(string id, HttpContext http, CurrentUser user, UserDeletion deletion, Texts<HostModule> t, CancellationToken cancel) =>
        Refusable(id, http, async () =>
        {
            var view = await deletion.Ask(id, user, cancel);
            return new PageResult(Page.Of<UserDeletionPage>(t["Delete {0}", view.User.ToPerson().Name(NameOrder.FirstLast)], ("View", view)) with { Admin = true });
        }, cancel);

    private static Task<IResult> Delete(string id, HttpContext http, CurrentUser user, UserDeletion deletion, Texts<HostModule> t, CancellationToken cancel) =>
        Refusable(id, http, async () =>
        {
            var gone = await deletion.Delete(id, user, cancel);
            Toasts.Add(http, gone is null ? t["This account is deleted already."] : t["The account of {0} is deleted.", gone.Name(NameOrder.FirstLast)]);
            return Answer.Redirect(http, UserRoutes.List);
        }, cancel);

    // Refused is said on the page of the account, where the way out is.
    private static Task<IResult> Refusable(string id, HttpContext http, Func<Task<IResult>> act, CancellationToken cancel) =>
        Attempt.Of(http, act, async fault =>
        {
            var services = http.RequestServices;
            var user = await services.GetRequiredService<UserAccounts>().Find(id, cancel);
            return UserRoutes.EditPage(services.GetRequiredService<Texts<HostModule>>(), user, UserForm.Of(user, await services.GetRequiredService<RolesOfUser>().Read(id, cancel)), fault);
        });
}
