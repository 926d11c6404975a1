using Carnet.Modularity.Forms;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Web.Permissions;

public sealed record RoleForm
{
    public string Name { get; init => field = value ?? ""; } = "";
}

/// <summary>Roles and what each may do.</summary>
internal static class RoleRoutes
{
    private const string Home = "admin/roles";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages(Home, HostModule.ManageRoles);
        pages.MapGet("", Show);
        pages.MapPost("", Create);
        pages.MapPost("permissions", SavePermissions);
        pages.MapPost("{id}/removal", Remove);
    }

    private static async Task<IResult> Show(PermissionMatrix matrix, Texts<HostModule> t, CancellationToken cancel) =>
        new PageResult(await MatrixPage(matrix, t, new(), null, cancel));

    private static Task<IResult> Create([FromForm] RoleForm form, HttpContext http, PermissionMatrix matrix, Texts<HostModule> t, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            await matrix.Create(form.Name, cancel);
            return Answer.Redirect(http, Home);
        }, fault => MatrixPage(matrix, t, form, fault, cancel));

    private static async Task<IResult> SavePermissions(HttpContext http, PermissionMatrix matrix, Texts<HostModule> t, CancellationToken cancel)
    {
        var form = await http.Request.ReadFormAsync(cancel);
        await matrix.Save([.. form["Allowed"].OfType<string>()], cancel);
        Toasts.Add(http, t["The permissions are saved."]);
        return Answer.Redirect(http, Home);
    }

    private static async Task<IResult> Remove(string id, HttpContext http, PermissionMatrix matrix, Texts<HostModule> t, CancellationToken cancel)
    {
        await matrix.Delete(id, cancel);
        Toasts.Add(http, t["The role is deleted."]);
        return Answer.Redirect(http, Home);
    }

    private static async Task<Page> MatrixPage(PermissionMatrix matrix, Texts<HostModule> t, RoleForm form, FormFault? fault, CancellationToken cancel) =>
        Page.Of<RolesPage>(t["Roles and permissions"], ("Matrix", await matrix.Read(cancel)), ("Form", form), ("Fault", fault)) with { Admin = true };
}
