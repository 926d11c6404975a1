using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Groups;

/// <summary>What is announced: once for each fact, with every declared field.</summary>
public sealed class EventTests
{
    [Theory, BothDatabases]
    public async Task Who_asks_who_joins_and_who_leaves_is_announced_once(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        await office.Group("dan", "Others");
        await office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "", default));
        await office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "", default));
        await office.As("dan", sp => sp.GetRequiredService<Requests>().Accept(group, "eve", default));
        await office.As("dan", sp => sp.GetRequiredService<MemberKeeping>().Add(group, ["bob", "eve"], default));
        await office.Leave("bob", group);
        Assert.Equal(
        [
            ("group.join-requested", "eve"), ("group.joined", "bob"), ("group.joined", "dan"), ("group.joined", "eve"), ("group.left", "bob"),
        ], (await Raised(office)).Where(e => e.Fields["groupId"] == group.ToString()).Select(e => (e.Name, e.Fields["personId"])).Order());
    }

    [Theory, BothDatabases]
    public async Task Says_whom_and_which_group_by_id_and_name(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        var joined = (await Raised(office)).Single(e => e.Fields["personId"] == "bob");
        Assert.Equal(GroupEvents.Declarations.Single(d => d.Name == joined.Name).Fields.Select(f => f.Name).Order(), joined.Fields.Keys.Order());
        Assert.Equal((group.ToString(), "Sales", "bob", "Bob Tester", "bob@example.org"),
            (joined.Fields["groupId"], joined.Fields["group"], joined.Fields["personId"], joined.Fields["person"], joined.Fields["email"]));
    }

    [Theory, BothDatabases]
    public async Task Says_nothing_of_what_was_refused(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        var before = (await Raised(office)).Count;
        await Assert.ThrowsAsync<Modularity.Errors.InvalidException>(() => office.Leave("dan", group));
        await Assert.ThrowsAsync<Modularity.Errors.ForbiddenException>(() => office.As("bob", sp => sp.GetRequiredService<MemberKeeping>().Add(group, ["eve"], default)));
        Assert.Equal(before, (await Raised(office)).Count);
    }

    private static Task<IReadOnlyList<RaisedEvent>> Raised(TestSite office) => office.AsSystem(sp => sp.GetRequiredService<TenantDb>().Raised("group."));
}
