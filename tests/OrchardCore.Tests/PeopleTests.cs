using System.Net;
using Carnet.OrchardCore.Tests.Sites;
using Carnet.Testing.Web;

namespace Carnet.OrchardCore.Tests;

public sealed class PeopleTests(OrchardSite site)
{
    private const string UserProfile = """
        { "steps": [ { "name": "ContentDefinition",
          "ContentTypes": [ { "Name": "UserProfile", "DisplayName": "User profile", "Settings": { "ContentTypeSettings": { "Stereotype": "CustomUserSettings" } },
            "ContentTypePartDefinitionRecords": [ { "PartName": "UserProfile", "Name": "UserProfile", "Settings": {} } ] } ],
          "ContentParts": [ { "Name": "UserProfile", "Settings": {}, "ContentPartFieldDefinitionRecords": [
            { "FieldName": "TextField", "Name": "FirstName", "Settings": {} }, { "FieldName": "TextField", "Name": "LastName", "Settings": {} } ] } ] } ] }
        """;

    [OrchardFact]
    public async Task A_user_who_is_disabled_is_out_at_once_whatever_his_cookie_says()
    {
        using var admin = await site.SignedIn();
        var id = await admin.AddUser("dora");
        using var dora = await site.SignedIn("dora");
        Assert.Equal(HttpStatusCode.OK, (await dora.Get(await dora.OwnBook())).Status);
        await admin.Disable(id);
        Assert.Equal(HttpStatusCode.Forbidden, (await dora.Get("contacts")).Status);
    }

    [OrchardFact]
    public async Task A_user_who_is_deleted_is_out_at_once()
    {
        using var admin = await site.SignedIn();
        var id = await admin.AddUser("dirk");
        using var dirk = await site.SignedIn("dirk");
        await dirk.OwnBook();
        await admin.Delete(id);
        Assert.NotEqual(HttpStatusCode.OK, (await dirk.Get("trash")).Status);
    }

    [OrchardFact]
    public async Task People_are_found_by_a_part_of_login_or_address_and_the_disabled_are_not()
    {
        using var admin = await site.SignedIn();
        await admin.AddUser("winifred");
        await admin.AddUser("jo.winter");
        await admin.Disable(await admin.AddUser("winston"));
        Assert.Equal(["winifred", "jo.winter"], await Found(admin, "win"));
        Assert.Equal(["jo.winter"], await Found(admin, "winter@ex"));
    }

    [OrchardFact]
    public async Task People_are_found_by_the_names_the_site_keeps_in_its_own_user_settings()
    {
        using var admin = await site.SignedIn();
        await admin.SwitchOn("OrchardCore.Users.CustomUserSettings");
        await admin.SwitchOn("OrchardCore.ContentFields");
        await admin.Import(UserProfile);
        var page = $"Admin/Users/Edit/{await admin.AddUser("u4711")}";
        var saved = await admin.Submit(page, page, new() { ["User.UserProfile.FirstName.Text"] = "Nora", ["User.UserProfile.LastName.Text"] = "Nordmann" });
        Assert.True(saved.IsRedirect, saved.Text(".validation-summary-errors"));
        Assert.Equal(["Nora Nordmann"], await Found(admin, "nordm"));
        Assert.Equal(["Nora Nordmann"], await Found(admin, "nora n"));
    }

    [OrchardFact]
    public async Task Nobody_sees_the_book_of_somebody_else()
    {
        using var admin = await site.SignedIn();
        await admin.AddUser("sam");
        var contact = await admin.AddContact("Sarah", "Secret");
        using var sam = await site.SignedIn("sam");
        Assert.Equal(HttpStatusCode.NotFound, (await sam.Get(contact)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await sam.Get(await admin.OwnBook())).Status);
    }

    /// <summary>Whom the page for sharing offers.</summary>
    private static async Task<IEnumerable<string>> Found(Browser owner, string typed)
    {
        var shares = (await owner.OwnBook()).Replace("/contacts", "/shares", StringComparison.Ordinal);
        var answer = await owner.GetFragment($"{shares}?who={typed}");
        return answer.Document.QuerySelectorAll("label:has(input[name=people]) strong").Select(name => name.TextContent.Trim());
    }
}
