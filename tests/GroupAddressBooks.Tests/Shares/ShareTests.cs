using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Shares;

public sealed class ShareTests
{
    [Theory, BothDatabases]
    public async Task Is_one_record_in_every_place(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, other) = await Shared(office);
        await Rename(office, "bob", contact, "Changed");
        Assert.Equal("Changed", await Name(office, "dan", contact));
        Assert.Single((await Search(office, "bob", "Changed")).Lines);
        await office.As("bob", sp => sp.GetRequiredService<GrantStore>().Give(contact, [Grantee.Member(one.Group, "dan")], Right.Edit, default));
        await Rename(office, "dan", contact, "Again");
        Assert.Equal("Again", await Name(office, "bob", contact));
        Assert.Equal(1, (await office.As("bob", sp => sp.GetRequiredService<BookStore>().Find(other.Book, Right.View, default))).ContactCount);
    }

    [Theory, BothDatabases]
    public async Task Deleted_in_one_place_it_stays_in_the_others(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, other) = await Shared(office);
        await office.As("dan", sp => sp.GetRequiredService<GroupSharing>().Cancel([contact], one.Book, default));
        Assert.Equal(Right.All, await office.RightsOn("bob", contact));
        Assert.Equal(Right.View, await office.RightsOn("eve", contact) & Right.View);
        await office.As("bob", async sp => await sp.GetRequiredService<TrashStore>().Move(await sp.GetRequiredService<BookStore>().Private(default), [contact], default));
        Assert.Equal(Right.View | Right.Edit | Right.Add, await office.RightsOn("bob", contact)); // the creator, in the other group
        Assert.Equal(Right.View, await office.RightsOn("eve", contact) & Right.View);
        Assert.Equal(1, (await office.As("bob", sp => sp.GetRequiredService<BookStore>().Find(other.Book, Right.View, default))).ContactCount);
    }

    [Theory, BothDatabases]
    public async Task Who_shared_it_takes_it_out_again_but_not_what_was_made_there(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, _) = await Shared(office);
        var made = await office.Contact("bob", one.Book);
        await Assert.ThrowsAsync<ForbiddenException>(() => office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Cancel([made], one.Book, default)));
        await office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Cancel([contact], one.Book, default));
        Assert.Equal(Right.None, await office.RightsOn("dan", contact));
    }

    [Theory, BothDatabases]
    public async Task Of_a_book_one_only_sees_nothing_is_shared(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var mine = await office.PrivateBook("ada");
        var contact = await office.Contact("ada", mine);
        await office.Give("ada", mine, Grantee.Person("bob"), Right.View);
        var book = await office.BookOf(await office.Group("bob", "Sales"));
        await Assert.ThrowsAsync<ForbiddenException>(() => Share(office, "bob", contact, book));
        var hers = await office.BookOf(await office.Group("eve", "Hers"));
        await Assert.ThrowsAsync<NotFoundException>(() => Share(office, "eve", contact, hers));
    }

    [Theory, BothDatabases]
    public async Task From_one_group_to_another(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var first = await office.Group("dan", "First", "bob");
        var contact = await office.Contact("dan", await office.BookOf(first));
        var second = await office.BookOf(await office.Group("bob", "Second", "eve"));
        await Share(office, "bob", contact, second);
        Assert.Equal(Right.View, await office.RightsOn("eve", contact));
        Assert.Equal(Right.View, await office.RightsOn("dan", contact) & Right.View);
    }

    [Theory, BothDatabases]
    public async Task Undo_takes_it_out_of_all_groups(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var mine = await office.PrivateBook("bob");
        var contact = await office.Contact("bob", mine);
        var (one, other) = (await office.BookOf(await office.Group("bob", "One", "dan")), await office.BookOf(await office.Group("bob", "Other", "eve")));
        var operation = await office.As("bob", async sp =>
        {
            await sp.GetRequiredService<GroupSharing>().Share([contact], [one, other], default);
            return sp.GetRequiredService<ChangeRecorder>().Operation;
        });
        Assert.Equal(2, (await office.As("bob", sp => sp.GetRequiredService<Undo>().Operation(operation, default))).Undone);
        Assert.Equal((Right.All, Right.None, Right.None), (await office.RightsOn("bob", contact), await office.RightsOn("dan", contact), await office.RightsOn("eve", contact)));
    }

    [Theory, BothDatabases]
    public async Task What_was_given_on_it_in_a_group_ends_when_it_leaves_the_group(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, _) = await Shared(office);
        await office.As("bob", sp => sp.GetRequiredService<GrantStore>().Give(contact, [Grantee.Group(one.Group)], Right.Edit, default));
        Assert.True((await office.RightsOn("dan", contact)).HasFlag(Right.Edit));
        await office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Cancel([contact], one.Book, default));
        Assert.Equal(Right.None, await office.RightsOn("dan", contact));
    }

    [Theory, BothDatabases]
    public async Task Who_sees_it_is_told_in_full_to_who_may_give_rights_and_to_others_as_far_as_they_see(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, other) = await Shared(office);
        var mine = await office.As("bob", sp => sp.GetRequiredService<Holders>().Of(contact, default));
        Assert.True(mine.IsComplete);
        Assert.Contains(mine.Holdings, h => h is { Kind: HoldingKind.Owner } && h.To.PersonId == "bob");
        Assert.Equal(new HashSet<Guid> { one.Book, other.Book }, [.. mine.Holdings.Where(h => h.Kind == HoldingKind.Member).Select(h => h.BookId!.Value)]);

        await office.As("dan", sp => sp.GetRequiredService<MemberKeeping>().Add(one.Group, ["tess"], default));
        var seen = await office.As("tess", sp => sp.GetRequiredService<Holders>().Of(contact, default));
        Assert.False(seen.IsComplete);
        Assert.All(seen.Holdings, h => Assert.Equal(one.Book, h.BookId));
        await Assert.ThrowsAsync<NotFoundException>(() => office.As("ada", sp => sp.GetRequiredService<Holders>().Of(contact, default)));
    }

    [Theory, BothDatabases]
    public async Task A_deleted_group_leaves_shared_contacts_where_they_came_from_and_comes_back_whole(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (contact, one, _) = await Shared(office);
        var made = await office.Contact("dan", one.Book);
        await office.Delete("dan", one.Group);
        Assert.Equal(Right.All, await office.RightsOn("bob", contact));
        Assert.Equal((Right.None, Right.None), (await office.RightsOn("dan", made), await office.RightsIn("dan", one.Book)));
        await Assert.ThrowsAsync<NotFoundException>(() => office.As("bob", sp => sp.GetRequiredService<GroupDeletion>().Restore(one.Group, default)));
        await office.As("dan", sp => sp.GetRequiredService<GroupDeletion>().Restore(one.Group, default));
        Assert.Equal(Right.View | Right.Add, await office.RightsOn("bob", made)); // with what he was given there
        Assert.Equal(2, (await office.As("dan", sp => sp.GetRequiredService<BookStore>().Find(one.Book, Right.View, default))).ContactCount);
    }

    private static async Task<(Guid Contact, (Guid Group, Guid Book) One, (Guid Group, Guid Book) Other)> Shared(TestSite office)
    {
        var contact = await office.Contact("bob", await office.PrivateBook("bob"), "Anna Muster");
        var (one, other) = (await office.Group("dan", "One", "bob"), await office.Group("eve", "Other", "bob"));
        var (first, second) = (await office.BookOf(one), await office.BookOf(other));
        await office.Give("dan", first, Grantee.Member(one, "bob"), Right.Add);
        await office.Give("eve", second, Grantee.Group(other), Right.Add);
        await office.As("bob", sp => sp.GetRequiredService<GroupSharing>().Share([contact], [first, second], default));
        return (contact, (one, first), (other, second));
    }

    private static Task Share(TestSite office, string person, Guid contact, Guid book) =>
        office.As(person, sp => sp.GetRequiredService<GroupSharing>().Share([contact], [book], default));

    private static Task Rename(TestSite office, string person, Guid contact, string name) => office.As(person, sp => sp.GetRequiredService<ContactStore>()
        .Change(contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(c.Read() with { FamilyName = name, FormattedName = name }, stamp), default));

    private static Task<string> Name(TestSite office, string person, Guid contact) =>
        office.As(person, async sp => (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Read().FamilyName);

    private static Task<SearchResult> Search(TestSite office, string person, string text) =>
        office.As(person, sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, null), default));
}
