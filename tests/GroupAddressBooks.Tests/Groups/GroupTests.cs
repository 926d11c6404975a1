using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Groups;

public sealed class GroupTests
{
    [Theory, BothDatabases]
    public async Task Comes_with_a_book_its_maker_administers(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales");
        Assert.Equal(Right.View | Right.Add | Right.Delete | Right.Manage, await office.RightsIn("dan", await office.BookOf(group)));
        Assert.Equal(Right.None, await office.RightsIn("eve", await office.BookOf(group)));
    }

    [Theory, BothDatabases]
    public async Task Has_a_name_nobody_else_has_in_any_case_or_spacing(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "  Équipe   Été ");
        var name = await office.As("dan", async sp => (await sp.GetRequiredService<GroupStore>().Find(group, GroupRight.See, default)).Name);
        Assert.Equal("Équipe Été", name);
        foreach (var same in new[] { "ÉQUIPE ÉTÉ", "équipe  été", "e\u0301quipe e\u0301te\u0301" })
            Assert.Equal("Name", (await Assert.ThrowsAsync<InvalidException>(() => office.Group("eve", same))).Field);
        await office.Group("eve", "Equipe Ete");
    }

    [Theory, BothDatabases]
    public async Task Two_at_once_cannot_take_one_name(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var outcomes = new List<bool>();
        await TestSite.AtOnce(new[] { "Sales", "SALES", "sales", "sAles" }.Select((name, i) => (Func<Task>)(async () =>
        {
            var taken = await Record.ExceptionAsync(() => office.Group($"p{i}", name));
            Assert.True(taken is null or InvalidException, taken?.ToString());
            lock (outcomes)
                outcomes.Add(taken is null);
        })));
        Assert.Single(outcomes, made => made);
    }

    [Theory, BothDatabases]
    public async Task Lets_a_member_in_and_out_at_the_very_next_request(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales");
        var book = await office.BookOf(group);
        var contact = await office.Contact("dan", book);
        await office.As("dan", sp => sp.GetRequiredService<MemberKeeping>().Add(group, ["bob"], default));
        Assert.Equal(Right.View, await office.RightsOn("bob", contact));
        await office.Leave("bob", group);
        Assert.Equal(Right.None, await office.RightsOn("bob", contact));
    }

    [Theory, BothDatabases]
    public async Task Does_not_tell_a_stranger_that_it_exists_unless_he_may_ask(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var open = await office.Group("dan", "Open");
        var closed = (await office.As("dan", sp => sp.GetRequiredService<GroupKeeping>().Found(Office.Form("Closed", Joining.ByInvitation), default))).Id;
        await office.As("eve", async sp =>
        {
            var groups = sp.GetRequiredService<GroupStore>();
            await groups.Find(open, GroupRight.See, default);
            await Assert.ThrowsAsync<ForbiddenException>(() => groups.Find(open, GroupRight.Belong, default));
            await Assert.ThrowsAsync<NotFoundException>(() => groups.Find(closed, GroupRight.See, default));
            await Assert.ThrowsAsync<NotFoundException>(() => groups.Find(closed, GroupRight.Manage, default));
            await Assert.ThrowsAsync<NotFoundException>(() => sp.GetRequiredService<Requests>().Ask(closed, "", default));
        });
    }

    [Theory, BothDatabases]
    public async Task Lets_in_who_asked_when_an_administrator_says_yes(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        Assert.False(await office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "I am new", default)));
        await Assert.ThrowsAsync<ForbiddenException>(() => office.As("bob", sp => sp.GetRequiredService<Requests>().Accept(group, "eve", default)));
        Assert.DoesNotContain(await office.MembersOf(group), m => m.PersonId == "eve");
        await office.As("dan", sp => sp.GetRequiredService<Requests>().Accept(group, "eve", default));
        Assert.Contains(await office.MembersOf(group), m => m.PersonId == "eve");
    }

    [Theory, BothDatabases]
    public async Task Invites_and_lets_in_who_accepts(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = (await office.As("dan", sp => sp.GetRequiredService<GroupKeeping>().Found(Office.Form("Closed", Joining.ByInvitation), default))).Id;
        await office.As("dan", sp => sp.GetRequiredService<Requests>().Invite(group, ["bob", "eve"], default));
        Assert.True(await office.As("bob", sp => sp.GetRequiredService<Requests>().Ask(group, "", default)));
        await office.As("eve", sp => sp.GetRequiredService<Requests>().Withdraw(group, default));
        Assert.Equal(["bob", "dan"], (await office.MembersOf(group)).Select(m => m.PersonId));
        await Assert.ThrowsAsync<NotFoundException>(() => office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "", default)));
    }

    [Theory, BothDatabases]
    public async Task Is_administered_by_site_administrators_without_showing_them_its_contacts(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales");
        var book = await office.BookOf(group);
        await office.As("root", sp => sp.GetRequiredService<MemberKeeping>().Add(group, ["bob"], default));
        Assert.Equal(Right.View, await office.RightsIn("bob", book));
        Assert.Equal(Right.None, await office.RightsIn("root", book));
    }

    [Theory, BothDatabases]
    public async Task Forgets_who_is_deleted_and_shows_that_nobody_administers_it(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        await office.Group("ada", "Accounts", "bob");
        var book = await office.BookOf(group);
        await office.Give("dan", book, Grantee.Member(group, "bob"), Right.Add);
        await office.Lose("dan");
        await office.Lose("bob");
        Assert.Empty(await office.MembersOf(group));
        var first = (await office.As("root", sp => sp.GetRequiredService<GroupList>().All(null, 0, default)))[0];
        Assert.Equal(("Sales", 0), (first.Group.Name, first.Administrators));
    }
}
