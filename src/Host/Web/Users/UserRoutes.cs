using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Users;

/// <summary>Administration of the accounts.</summary>
internal static class UserRoutes
{
    internal const string List = "admin/users";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(List, HostModule.ManageUsers);
        pages.MapGet("", Show);
        pages.MapGet("new", New);
        pages.MapPost("", Create);
        pages.MapGet("{id}", Edit);
        pages.MapPost("{id}", Change);
        pages.MapPost("{id}/disabling", Disable);
        pages.MapPost("{id}/enabling", Enable);
        pages.MapPost("{id}/invitation", Invite);
        DeletionRoutes.Map(pages);
    }

    private static async Task<IResult> Show(HttpContext http, UserList users, Texts<HostModule> t, string? q, string? after, CancellationToken cancel)
    {
        var page = await users.Read(q, after, cancel);
        return http.Request.IsFragment() && after is not null
            ? Answer.Fragment<UserRows>(("Users", page), ("Query", q))
            : new PageResult(Page.Of<UsersPage>(t["Users"], ("Users", page), ("Query", q)) with { Admin = true });
    }

    private static PageResult New(Texts<HostModule> t) => new(NewPage(t, new(), null));

    private static Task<IResult> Create([FromForm] UserForm form, HttpContext http, UserAccounts accounts, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            var user = await accounts.Create(form, cancel);
            Toasts.Add(http, string.IsNullOrEmpty(form.Password) ? t["{0} was created and gets a mail with a link to set a password.", user.UserName!] : t["{0} was created.", user.UserName!]);
            return Answer.Redirect(http, List);
        }, fault => NewPage(t, form, fault));

    private static async Task<IResult> Edit(string id, UserAccounts accounts, RolesOfUser roles, Texts<HostModule> t, CancellationToken cancel)
    {
        var user = await accounts.Find(id, cancel);
        return new PageResult(EditPage(t, user, UserForm.Of(user, await roles.Read(id, cancel)), null));
    }

    private static Task<IResult> Change(string id, [FromForm] UserForm form, HttpContext http, UserAccounts accounts, Texts<HostModule> t, CancellationToken cancel) =>
        Do(http, id, form, accounts, t, t["Saved."], () => accounts.Change(id, form, cancel), cancel);

    private static Task<IResult> Disable(string id, HttpContext http, CurrentUser user, UserAccounts accounts, Texts<HostModule> t, CancellationToken cancel) =>
        Do(http, id, null, accounts, t, t["The account is disabled. Whoever used it is signed out."], () => accounts.Disable(id, user, cancel), cancel);

    private static Task<IResult> Enable(string id, HttpContext http, UserAccounts accounts, Texts<HostModule> t, CancellationToken cancel) =>
        Do(http, id, null, accounts, t, t["The account is enabled."], () => accounts.Enable(id, cancel), cancel);

    private static Task<IResult> Invite(string id, HttpContext http, UserAccounts accounts, Texts<HostModule> t, CancellationToken cancel) =>
        Do(http, id, null, accounts, t, t["A mail with a link to set a password is on its way."], () => accounts.Invite(id, cancel), cancel);

    private static Task<IResult> Do(
        HttpContext http, string id, UserForm? form, UserAccounts accounts, Texts<HostModule> t, string done, Func<Task> act, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await act();
            Toasts.Add(http, done);
            return Answer.Redirect(http, form is null ? $"{List}/{id}" : List);
        }, async fault =>
        {
            var user = await accounts.Find(id, cancel);
            return EditPage(t, user, form ?? UserForm.Of(user, await http.RequestServices.GetRequiredService<RolesOfUser>().Read(id, cancel)), fault);
        });

    private static Page NewPage(Texts<HostModule> t, UserForm form, FormFault? fault) =>
        Page.Of<UserPageNew>(t["New user"], ("Form", form), ("Fault", fault)) with { Admin = true };

    internal static Page EditPage(Texts<HostModule> t, Accounts.User user, UserForm form, FormFault? fault) =>
        Page.Of<UserPageEdit>(user.UserName!, ("User", user), ("Form", form), ("Fault", fault)) with { Admin = true };
}
