using System.Net;
using System.Text.RegularExpressions;
using Carnet.Testing.Web;

namespace Carnet.OrchardCore.Tests.Sites;

/// <summary>What an administrator does in Orchard Core's own pages.</summary>
internal static partial class AdminSteps
{
    public static Task SwitchOn(this Browser admin, string featureId) => admin.Switch(featureId, "Enable");

    public static Task SwitchOff(this Browser admin, string featureId) => admin.Switch(featureId, "Disable");

    /// <returns>The user's id.</returns>
    public static async Task<string> AddUser(this Browser admin, string login)
    {
        var answer = await admin.Submit("Admin/Users/Create", "Admin/Users/Create", new()
        {
            ["User.UserName"] = login,
            ["User.Email"] = $"{login}@example.org",
            ["User.Password"] = OrchardSite.Password,
            ["User.PasswordConfirmation"] = OrchardSite.Password,
        });
        Assert.True(answer.IsRedirect, answer.Text(".validation-summary-errors"));
        return await admin.IdOf(login);
    }

    public static async Task<string> IdOf(this Browser admin, string login)
    {
        var list = await admin.Get($"Admin/Users/Index?q={login}");
        return EditLink().Match(list.Body) is { Success: true } link ? link.Groups[1].Value : throw new InvalidOperationException($"No user {login}.");
    }

    public static async Task Disable(this Browser admin, string userId)
    {
        var page = $"Admin/Users/Edit/{userId}";
        var answer = await admin.Submit(page, page, new() { ["User.IsEnabled"] = "false" });
        Assert.True(answer.IsRedirect);
    }

    /// <summary>Gives a user a role, or takes it.</summary>
    public static async Task GiveRole(this Browser admin, string userId, string role, bool held)
    {
        var page = $"Admin/Users/Edit/{userId}";
        var form = await admin.Get(page);
        var name = form.Document.QuerySelectorAll("input[type=hidden][name$='.Role']").Single(input => input.GetAttribute("value") == role).GetAttribute("name")!;
        var answer = await admin.Submit(form, page, new() { [name[..^"Role".Length] + "IsSelected"] = held ? "true" : "false" });
        Assert.True(answer.IsRedirect, answer.Text(".validation-summary-errors"));
    }

    public static async Task Delete(this Browser admin, string userId) =>
        Assert.True((await admin.Post($"Admin/Users/Delete/{userId}", "Admin/Users/Index")).IsRedirect);

    /// <summary>Takes one permission from a role, or gives it.</summary>
    public static async Task Grant(this Browser admin, string role, string permission, bool granted)
    {
        var page = $"Admin/Roles/Edit/{role}";
        var answer = await admin.Submit(page, page, new() { [$"Checkbox.{permission}"] = granted ? "true" : null });
        Assert.True(answer.IsRedirect);
    }

    public static async Task RunRecipe(this Browser admin, string basePath, string fileName)
    {
        var answer = await admin.Post($"Admin/Recipes/Execute?basePath={Uri.EscapeDataString(basePath)}&fileName={fileName}", "Admin/Recipes");
        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    /// <summary>Carries out a recipe that is handed over as text.</summary>
    public static async Task Import(this Browser admin, string recipe)
    {
        await admin.SwitchOn("OrchardCore.Deployment");
        var answer = await admin.Post("Admin/DeploymentPlan/Import/Json", "Admin/DeploymentPlan/Import/Json", new() { ["Json"] = recipe });
        Assert.True((int)answer.Status < 400, answer.Title);
    }

    private static async Task Switch(this Browser admin, string featureId, string action)
    {
        var answer = await admin.Post("Admin/Features", "Admin/Features",
            new() { ["BulkAction"] = action, ["Force"] = "true", ["featureIds"] = featureId, ["submit.BulkAction"] = "yes" });
        Assert.True(answer.IsRedirect);
    }

    [GeneratedRegex(@"/Admin/Users/Edit/(\w+)")]
    private static partial Regex EditLink();
}
