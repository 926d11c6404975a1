using System.Net;
using Carnet.OrchardCore.Tests.Sites;

namespace Carnet.OrchardCore.Tests;

public sealed class PeopleTests(OrchardSite site)
{
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
        var shares = (await admin.OwnBook()).Replace("/contacts", "/shares", StringComparison.Ordinal);
        var found = await admin.GetFragment($"{shares}?who=win");
        Assert.Equal(["winifred", "jo.winter"], found.Document.QuerySelectorAll("input[name=people]").Select(tick => tick.ParentElement!.QuerySelector("strong, b")!.TextContent.Trim()));
        Assert.Contains("jo.winter", (await admin.GetFragment($"{shares}?who=winter@ex")).Body, StringComparison.Ordinal);
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
}
