using Carnet.Contacts;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Groups;

public sealed class FollowSourceTests
{
    [Theory, BothDatabases]
    public async Task Members_are_whom_the_source_names_and_administrators_stay(DatabaseProvider database)
    {
        var directory = new Directory();
        await using var office = await TestSite.Open(database, [new ContactsModule(), new GroupAddressBooksModule()], services => services.AddSingleton<IMemberSource>(directory));
        var group = await office.Group("dan", "Sales", "bob");
        await office.AsSystem(async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            (await db.Set<Group>().FindAsync(group))!.Follow("directory", "Sales");
            await db.SaveChangesAsync();
        });
        directory.Members = ["eve", "tess"];
        await office.AsSystem(sp => sp.GetServices<IRecurringJob>().OfType<FollowSources>().Single().Run(default));
        Assert.Equal(["dan", "eve", "tess"], (await office.MembersOf(group)).Select(m => m.PersonId));
    }

    [Theory, BothDatabases]
    public async Task A_group_that_mirrors_a_role_follows_it_at_once(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        office.People.Give("sellers", "bob", "eve");
        var group = (await office.As("root", sp => sp.GetRequiredService<GroupKeeping>().Found(Mirror("Sales"), default))).Id;
        Assert.Equal(["bob", "eve", "root"], (await office.MembersOf(group)).Select(m => m.PersonId));

        office.People.Give("sellers", "bob", "tess");
        foreach (var changed in new[] { "eve", "tess" })
            await office.AsSystem(async sp =>
            {
                foreach (var listener in sp.GetServices<IPeopleListener>())
                    await listener.Changed(office.People.Get(changed), default);
            });
        Assert.Equal(["bob", "root", "tess"], (await office.MembersOf(group)).Select(m => m.PersonId));
        var book = await office.BookOf(group);
        Assert.Equal(Right.None, await office.RightsIn("eve", book));
        Assert.Equal(Right.View, await office.RightsIn("tess", book));
    }

    [Theory, BothDatabases]
    public async Task Nobody_comes_or_goes_by_hand_where_a_role_decides(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        office.People.Give("sellers", "bob");
        var group = (await office.As("root", sp => sp.GetRequiredService<GroupKeeping>().Found(Mirror("Sales"), default))).Id;
        await Assert.ThrowsAsync<InvalidException>(() => office.As("root", sp => sp.GetRequiredService<MemberKeeping>().Add(group, ["eve"], default)));
        await Assert.ThrowsAsync<InvalidException>(() => office.As("root", sp => sp.GetRequiredService<Requests>().Invite(group, ["eve"], default)));
        await Assert.ThrowsAsync<InvalidException>(() => office.Leave("bob", group));
        Assert.Equal(["bob", "root"], (await office.MembersOf(group)).Select(m => m.PersonId));
    }

    [Theory, BothDatabases]
    public async Task Who_asked_to_join_waits_no_longer_once_a_role_decides(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        office.People.Give("sellers", "bob");
        var group = await office.Group("root", "Sales");
        await office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "", default));
        await office.As("root", sp => sp.GetRequiredService<GroupKeeping>().Change(group, Mirror("Sales"), default));
        Assert.Empty(await office.As("root", sp => sp.GetRequiredService<Requests>().Of(group, default)));
    }

    [Theory, BothDatabases]
    public async Task Only_who_administers_all_groups_may_have_a_role_mirrored(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        office.People.Give("sellers", "bob");
        var refused = await Assert.ThrowsAsync<InvalidException>(() => office.As("dan", sp => sp.GetRequiredService<GroupKeeping>().Found(Mirror("Sales"), default)));
        Assert.Equal(nameof(GroupForm.RoleId), refused.Field);
    }

    private static GroupForm Mirror(string name) => new(name, "", Joining.BySource, ClosedToDelegates: false, "sellers");

    private sealed class Directory : IMemberSource
    {
        public string Kind => "directory";
        public IReadOnlyCollection<string> Members { get; set; } = [];

        Task<IReadOnlyCollection<string>> IMemberSource.Members(string query, CancellationToken cancel) => Task.FromResult(query == "Sales" ? Members : []);
    }
}
