using Carnet.Contacts.Cards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Concurrency;

/// <summary>Two people do at once what does not go together. Whoever comes second is told so; nothing is left half done.</summary>
public sealed class AtOnceTests
{
    [Theory, BothDatabases]
    public async Task The_last_two_administrators_cannot_both_leave(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        for (var round = 0; round < 5; round++)
        {
            var group = await office.Group("dan", $"Sales {round}", "sven", "bob");
            await office.As("dan", sp => sp.GetRequiredService<MemberKeeping>().Appoint(group, "sven", true, default));
            await TestSite.AtOnce(new[] { "dan", "sven" }.Select(who => (Func<Task>)(() => Refused(() => office.Leave(who, group)))));
            Assert.Single(await office.MembersOf(group), m => m.IsAdministrator);
        }
    }

    [Theory, BothDatabases]
    public async Task The_last_administrator_leaves_when_he_names_another(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob", "eve");
        var refusal = await Assert.ThrowsAsync<InvalidException>(() => office.Leave("dan", group));
        Assert.Equal("successor", refusal.Field);
        await Assert.ThrowsAsync<InvalidException>(() => office.Leave("dan", group, "stranger"));
        await office.Leave("dan", group, "bob");
        Assert.Equal([("bob", true), ("eve", false)], (await office.MembersOf(group)).Select(m => (m.PersonId, m.IsAdministrator)));
    }

    [Theory, BothDatabases]
    public async Task A_member_who_leaves_names_nobody_administrator(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob", "eve");
        await office.Leave("bob", group, "eve");
        Assert.Single(await office.MembersOf(group), m => m is { IsAdministrator: true, PersonId: "dan" });
    }

    [Theory, BothDatabases]
    public async Task Who_leaves_while_he_shares_either_shared_before_or_not_at_all(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var mine = await office.PrivateBook("bob");
        for (var round = 0; round < 5; round++)
        {
            var group = await office.Group("dan", $"Sales {round}", "bob");
            var book = await office.BookOf(group);
            await office.Give("dan", book, Grantee.Member(group, "bob"), Right.Add);
            var contact = await office.Contact("bob", mine);
            Exception? refusal = null;
            await TestSite.AtOnce(
                async () => refusal = await Refused(() => office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Share([contact], [book], default))),
                () => office.Leave("bob", group));
            Assert.Equal(refusal is null ? Right.View : Right.None, await office.RightsOn("dan", contact) & Right.View);
            Assert.Equal(Right.None, await office.RightsIn("bob", book));
        }
    }

    [Theory, BothDatabases]
    public async Task A_contact_is_never_shared_with_a_group_that_is_gone(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var mine = await office.PrivateBook("bob");
        for (var round = 0; round < 5; round++)
        {
            var group = await office.Group("dan", $"Sales {round}", "bob");
            var book = await office.BookOf(group);
            await office.Give("dan", book, Grantee.Group(group), Right.Add);
            var contact = await office.Contact("bob", mine);
            await TestSite.AtOnce(
                () => Refused(() => office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Share([contact], [book], default))),
                () => office.Delete("dan", group));
            Assert.Equal(0, await office.AsSystem(sp => sp.GetRequiredService<TenantDb>().Set<Placement>().CountAsync(p => p.BookId == book)));
            Assert.Equal(Right.All, await office.RightsOn("bob", contact));
        }
    }

    [Theory, BothDatabases]
    public async Task A_contact_is_never_added_to_a_group_that_is_gone(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        for (var round = 0; round < 5; round++)
        {
            var group = await office.Group("dan", $"Sales {round}", "bob");
            var book = await office.BookOf(group);
            await office.Give("dan", book, Grantee.Group(group), Right.Add);
            await TestSite.AtOnce(
                () => Refused(() => office.Contact("bob", book)),
                () => office.Delete("dan", group));
            Assert.Equal(0, await office.AsSystem(sp => sp.GetRequiredService<TenantDb>().Set<Placement>().CountAsync(p => p.BookId == book)));
        }
    }

    [Theory, BothDatabases]
    public async Task The_last_administrator_who_leaves_twice_at_once_names_one_successor(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        for (var round = 0; round < 5; round++)
        {
            var group = await office.Group("dan", $"Sales {round}", "bob", "eve");
            await TestSite.AtOnce(new[] { "bob", "eve" }.Select(next => (Func<Task>)(() => Refused(() => office.Leave("dan", group, next)))));
            var members = await office.MembersOf(group);
            Assert.Equal(["bob", "eve"], members.Select(m => m.PersonId));
            Assert.Single(members, m => m.IsAdministrator);
        }
    }

    [Theory, BothDatabases]
    public async Task A_right_withdrawn_while_somebody_saves_ends_with_the_save_or_before_it(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        var book = await office.BookOf(group);
        for (var round = 0; round < 5; round++)
        {
            var contact = await office.Contact("dan", book);
            var member = Grantee.Member(group, "bob");
            await office.As("dan", sp => sp.GetRequiredService<GrantStore>().Give(contact, [member], Right.Edit, default));
            await TestSite.AtOnce(
                () => Refused(() => office.As("bob", sp => sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(c.Read() with { Notes = "bob was here" }, stamp), default))),
                () => office.As("dan", sp => sp.GetRequiredService<GrantStore>().Give(contact, [member], Right.None, default)));
            Assert.Equal(Right.View, await office.RightsOn("bob", contact));
            await Assert.ThrowsAsync<ForbiddenException>(() => office.As("bob", sp => sp.GetRequiredService<ContactStore>().Find(contact, Right.Edit, default)));
        }
    }

    [Theory, BothDatabases]
    public async Task Two_administrators_accept_one_request(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "sven");
        await office.As("dan", sp => sp.GetRequiredService<MemberKeeping>().Appoint(group, "sven", true, default));
        await office.As("eve", sp => sp.GetRequiredService<Requests>().Ask(group, "", default));
        await TestSite.AtOnce(new[] { "dan", "sven" }.Select(who => (Func<Task>)(() => office.As(who, sp => sp.GetRequiredService<Requests>().Accept(group, "eve", default)))));
        Assert.Single(await office.MembersOf(group), m => m.PersonId == "eve");
    }

    private static async Task<Exception?> Refused(Func<Task> act)
    {
        var refusal = await Record.ExceptionAsync(act);
        Assert.True(refusal is null or RefusalException, refusal?.ToString());
        return refusal;
    }
}
