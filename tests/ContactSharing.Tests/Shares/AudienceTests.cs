using System.Net;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Shares;

/// <summary>"Who sees this": the members behind a group, and the contact with somebody else's eyes.</summary>
public sealed class AudienceTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task The_members_behind_a_group_are_named_to_those_who_belong_to_it(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Olivia", "Owner");
        using var member = await hosts.Somebody(database, "Mona", "Member");
        using var reader = await hosts.Somebody(database, "Rita", "Reader");
        var book = await owner.Private();
        var contact = await owner.Contact(book);
        var group = await owner.Group("Sales", await member.Id());
        await Place(owner, contact, group);
        await owner.Share(book, reader, ("rights", "View"), ("notice", "None"));

        var link = (await member.Browser.Get($"contacts/{contact}/audience")).Document.QuerySelector(".audience-group a")!.GetAttribute("href")!;
        Assert.Equal(["Mona Member", "Olivia Owner"], Members(await member.Browser.GetFragment(link)));
        Assert.Equal(["Mona Member", "Olivia Owner"], Members(await member.Browser.Get(link)));
        Assert.False((await reader.Browser.Get($"contacts/{contact}/audience")).Has(".audience-group"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.Browser.Get(link)).Status);
        var alone = await owner.Contact(book, "Berta Berg");
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Get($"contacts/{alone}/audience/groups/{group}")).Status);
    }

    [Fact]
    public async Task A_large_group_comes_page_by_page()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite, "Olivia", "Owner");
        using var member = await hosts.Somebody(DatabaseProvider.Sqlite);
        var contact = await owner.Contact(await owner.Private());
        var group = await owner.Group("Everybody", await member.Id());
        await Place(owner, contact, group);
        await owner.Do(async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            for (var n = 0; n < 60; n++)
            {
                var user = new Carnet.Web.Accounts.User { UserName = $"crowd{n}", NormalizedUserName = $"CROWD{n}" };
                user.Rename("Crowd", $"Number {n:00}");
                db.Add(user);
                await sp.GetRequiredService<Contacts.Rights.Memberships>().Join(group, user.Id, asAdministrator: false, default);
            }
            return await db.SaveChangesAsync();
        });
        var first = await owner.Browser.GetFragment($"contacts/{contact}/audience/groups/{group}");
        var second = await owner.Browser.GetFragment(first.Document.QuerySelector(".load-more a")!.GetAttribute("href")!);
        Assert.Equal((50, 12), (Members(first).Count, Members(second).Count));
        Assert.Equal(62, Members(first).Concat(Members(second)).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task With_somebody_elses_eyes_the_card_is_shown_or_nothing(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Olivia", "Owner");
        using var reader = await hosts.Somebody(database, "Rita", "Reader");
        using var stranger = await hosts.Somebody(database, "Sam", "Stranger");
        var folder = await owner.Folder("Suppliers");
        var contact = await owner.Contact(folder);
        await owner.Share(folder, reader, ("role", "Viewer"), ("notice", "None"));

        var seen = await owner.Browser.Get($"contacts/{contact}/audience?person={await reader.Id()}");
        Assert.Contains("Anna Muster", seen.Text("[data-seen-card]")!, StringComparison.Ordinal);
        Assert.Contains("Suppliers", seen.Text("[data-seen-card]")!, StringComparison.Ordinal);
        Assert.False(seen.Has("[data-seen-card] a[href*='edit'], [data-seen-card] form"));
        var hidden = await owner.Browser.Get($"contacts/{contact}/audience?person={await stranger.Id()}");
        Assert.False(hidden.Has("[data-seen-card]"));
        Assert.Equal("Nothing is shown", hidden.Text(".empty-state-title"));
        Assert.False((await reader.Browser.Get($"contacts/{contact}/audience?person={await owner.Id()}")).Has("[data-seen-card], #seen-as"));
    }

    private static List<string> Members(Carnet.Testing.Web.Answered page) => [.. page.Document.QuerySelectorAll(".audience-members span[dir]").Select(e => e.TextContent)];

    private static Task<Guid> Place(Desk owner, Guid contact, Guid group) => owner.Do(async sp =>
    {
        var there = await sp.GetRequiredService<GroupBooks>().All.SingleAsync(b => b.GroupId == group);
        await sp.GetRequiredService<ContactStore>().Place(contact, there, default);
        return there.Id;
    });
}
