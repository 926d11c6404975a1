using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Tests.Dav;

/// <summary>What is shared, groups and what a read-only reader is told (R120, C13, B10).</summary>
public sealed class RightsTests(DavHost site) : IClassFixture<DavHost>
{
    [Fact]
    public async Task A_folder_shared_to_read_shows_in_the_home_and_refuses_changes()
    {
        var (ada, book) = await site.Book();
        await ada.Put(book + "a.vcf", site.Card());
        var id = await IdOf("ada", book);
        await Share("ada", id, "bob", Right.View);
        using var bob = site.Client("bob");
        var path = $"/dav/bob/{id:N}/";
        var home = await bob.Propfind("/dav/bob/", "1", "<D:current-user-privilege-set/><D:displayname/><D:owner/>");
        Assert.Equal(["read", "read-current-user-privilege-set"], home.Things[path].Privileges);
        foreach (var (method, target, body) in new[] { ("PUT", "a.vcf", site.Card()), ("PUT", "new.vcf", site.Card()), ("DELETE", "a.vcf", null), ("POST", "", site.Card()) })
        {
            var answer = await bob.Send(method, path + target, body);
            Assert.Equal((method, 403, "need-privileges"), (method, answer.Status, answer.Condition));
        }
        Assert.Equal(200, (await bob.Get(path + "a.vcf")).Status);
        Assert.Equal(403, (await bob.Send("DELETE", path)).Status);
        await Share("ada", id, "bob", Right.None);
        Assert.Equal(404, (await bob.Get(path + "a.vcf")).Status);
        Assert.DoesNotContain(path, (await bob.Propfind("/dav/bob/", "1", "<D:displayname/>")).Things.Keys);
    }

    [Theory]
    [InlineData("eve", "Contacts of Bob Fischer")]
    [InlineData("francois", "Contacts de Bob Fischer")]
    [InlineData("pablo", "Contactos de Bob Fischer")]
    public async Task A_private_book_of_somebody_else_says_whose_it_is_until_its_reader_names_it(string login, string name)
    {
        var id = await site.Host.InsideAs("bob", async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);
        await Share("bob", id, login, Right.View);
        using var reader = site.Client(login);
        var path = $"/dav/{login}/{id:N}/";
        var home = await reader.Propfind($"/dav/{login}/", "1", "<D:displayname/>");
        Assert.Equal(("Contacts", name), (home.Things[reader.Private].Value(DavClient.D + "displayname"), home.Things[path].Value(DavClient.D + "displayname")));
        await reader.Send("PROPPATCH", path, $"<D:propertyupdate {DavClient.Spaces}><D:set><D:prop><I:addressbook-color xmlns:I=\"http://inf-it.com/ns/ab/\">#112233ff</I:addressbook-color></D:prop></D:set></D:propertyupdate>");
        Assert.Null(await site.Host.InsideAs(login, async sp => (await sp.GetRequiredService<BookStore>().List(default)).Single(b => b.Book.Id == id).Look!.Name));
        Assert.Equal(name, (await reader.Propfind(path, "0", "<D:displayname/>")).Things[path].Value(DavClient.D + "displayname"));
    }

    [Fact]
    public async Task Rights_on_a_shared_book_are_told_card_by_card()
    {
        var (ada, book) = await site.Book();
        await ada.Put(book + "hers.vcf", site.Card());
        var id = await IdOf("ada", book);
        await Share("ada", id, "bob", Right.Add);
        using var bob = site.Client("bob");
        var path = $"/dav/bob/{id:N}/";
        Assert.Equal(201, (await bob.Put(path + "his.vcf", site.Card())).Status);
        var cards = await bob.Propfind(path, "1", "<D:current-user-privilege-set/>");
        Assert.Contains("bind", cards.Things[path].Privileges);
        Assert.DoesNotContain("unbind", cards.Things[path].Privileges);
        Assert.Contains("write-content", cards.Things[path + "his.vcf"].Privileges);
        Assert.DoesNotContain("write-content", cards.Things[path + "hers.vcf"].Privileges);
    }

    [Fact]
    public async Task A_groups_book_is_found_by_its_name_and_in_the_home()
    {
        await Group("Field Team É", "bob");
        var path = "/dav/principals/groups/Field%20Team%20%C3%89/";
        using var ada = site.Client("ada");
        Assert.Equal(201, (await ada.Put(path + "a.vcf", site.Card())).Status);
        using var bob = site.Client("bob");
        Assert.Equal(207, (await bob.Propfind(path, "1", "<D:getetag/>")).Status);
        Assert.Contains(path, (await bob.Propfind("/dav/principals/groups/", "1", "<D:displayname/>")).Things.Keys);
        var home = await bob.Propfind("/dav/bob/", "1", "<D:displayname/>");
        var own = home.Things.Single(t => t.Value.Value(DavClient.D + "displayname") == "Field Team É").Key;
        Assert.Equal(200, (await bob.Get(own + "a.vcf")).Status);
        // Both addresses are the same book: a token of one serves at the other.
        Assert.Equal(207, (await bob.Sync(path, (await bob.Sync(own, "")).SyncToken)).Status);
        using var eve = site.Client("eve");
        Assert.Equal(404, (await eve.Propfind(path, "0", "<D:displayname/>")).Status);
        Assert.Equal(404, (await eve.Propfind(own.Replace("bob", "eve", StringComparison.Ordinal), "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task The_name_of_a_group_is_case_sensitive_and_a_member_is_told()
    {
        await Group("CaseTeam", "bob");
        using var bob = site.Client("bob");
        var wrong = await bob.Propfind("/dav/principals/groups/caseteam/", "0", "<D:displayname/>");
        Assert.Equal(404, wrong.Status);
        Assert.Contains("CaseTeam", wrong.Text, StringComparison.Ordinal);
        using var eve = site.Client("eve");
        Assert.Equal("", (await eve.Propfind("/dav/principals/groups/caseteam/", "0", "<D:displayname/>")).Text);
    }

    [Fact]
    public async Task Leaving_a_group_ends_its_book_also_for_tokens_taken_before()
    {
        var group = await Group("Leavers", "bob");
        using var bob = site.Client("bob");
        var token = (await bob.Sync("/dav/principals/groups/Leavers/", "")).SyncToken;
        await site.Host.InsideAs("bob", async sp => { await sp.GetRequiredService<Departure>().Leave(group, sp.GetRequiredService<CurrentUser>(), null, default); return 0; });
        Assert.Equal(404, (await bob.Sync("/dav/principals/groups/Leavers/", token)).Status);
    }

    [Fact]
    public async Task A_contact_shared_with_a_group_arrives_at_the_next_sync_and_goes_when_it_is_withdrawn()
    {
        await Group("Sharers", "bob");
        using var bob = site.Client("bob");
        var path = "/dav/principals/groups/Sharers/";
        var token = (await bob.Sync(path, "")).SyncToken;
        using var ada = site.Client("ada");
        await ada.Put(ada.Private + "shared.vcf", site.Card("Shared Person"));
        var (book, contact) = await site.Host.InsideAs("ada", async sp =>
        {
            var books = sp.GetRequiredService<BookStore>();
            var group = (await books.List(default)).Single(b => b.Book.Name == "Sharers").Book;
            var id = sp.GetRequiredService<ContactStore>().With(Right.View).Single(c => c.NameFirstLast == "Shared Person").Id;
            await sp.GetRequiredService<ContactStore>().Place(id, group, default);
            return (group, id);
        });
        var came = await bob.Sync(path, token, "<D:getetag/><C:address-data/>");
        var card = Assert.Single(came.Things);
        Assert.Contains("Shared Person", card.Value.Card, StringComparison.Ordinal);
        await site.Host.InsideAs("ada", sp => sp.GetRequiredService<Carnet.Contacts.Trash.TrashStore>().Move(book, [contact], default));
        Assert.Equal(404, (await bob.Sync(path, came.SyncToken)).Things[card.Key].Status);
        Assert.Equal(200, (await ada.Get(ada.Private + "shared.vcf")).Status);
    }

    [Fact]
    public async Task A_folder_keeps_its_address_when_it_is_renamed()
    {
        var (ada, book) = await site.Book();
        await ada.Put(book + "a.vcf", site.Card());
        var answer = await ada.Send("PROPPATCH", book, $"<D:propertyupdate {DavClient.Spaces} xmlns:I=\"http://inf-it.com/ns/ab/\"><D:set><D:prop><D:displayname>New name {book[^9..^1]}</D:displayname><I:addressbook-color>#FF8800FF</I:addressbook-color></D:prop></D:set></D:propertyupdate>");
        Assert.Equal(200, answer.Things[book].StatusOf(DavClient.D + "displayname"));
        var home = await ada.Propfind("/dav/ada/", "1", "<D:displayname/><I:addressbook-color xmlns:I=\"http://inf-it.com/ns/ab/\"/>");
        Assert.Equal("New name " + book[^9..^1], home.Things[book].Value(DavClient.D + "displayname"));
        Assert.Equal("#ff8800", home.Things[book].Value(System.Xml.Linq.XName.Get("addressbook-color", "http://inf-it.com/ns/ab/")));
        Assert.Equal(200, (await ada.Get(book + "a.vcf")).Status);
        var refused = await ada.Send("PROPPATCH", book, $"<D:propertyupdate {DavClient.Spaces}><D:set><D:prop><D:displayname>Not this</D:displayname><D:getetag>x</D:getetag></D:prop></D:set></D:propertyupdate>");
        Assert.Equal((424, 403), (refused.Things[book].StatusOf(DavClient.D + "displayname"), refused.Things[book].StatusOf(DavClient.D + "getetag")));
    }

    [Fact]
    public async Task A_folder_is_made_and_deleted_by_its_owner()
    {
        using var ada = site.Client("ada");
        var body = $"<D:mkcol {DavClient.Spaces}><D:set><D:prop><D:resourcetype><D:collection/><C:addressbook/></D:resourcetype><D:displayname>Team &amp; friends</D:displayname></D:prop></D:set></D:mkcol>";
        Assert.Equal(201, (await ada.Send("MKCOL", "/dav/ada/made/", body)).Status);
        Assert.Equal(405, (await ada.Send("MKCOL", "/dav/ada/made/", body)).Status);
        Assert.Equal(201, (await ada.Send("MKCOL", "/dav/ada/made-again", body)).Status);
        var names = (await ada.Propfind("/dav/ada/", "1", "<D:displayname/>")).Things;
        Assert.Equal(("Team & friends", "Team & friends (2)"), (names["/dav/ada/made/"].Value(DavClient.D + "displayname"), names["/dav/ada/made-again/"].Value(DavClient.D + "displayname")));
        Assert.Equal("valid-resourcetype", (await ada.Send("MKCOL", "/dav/ada/calendar/", body.Replace("C:addressbook", "C:calendar", StringComparison.Ordinal))).Condition);
        Assert.Equal(204, (await ada.Send("DELETE", "/dav/ada/made/")).Status);
        Assert.Equal(404, (await ada.Propfind("/dav/ada/made/", "0", "<D:displayname/>")).Status);
        Assert.Equal(403, (await ada.Send("DELETE", ada.Private)).Status);
        Assert.Equal(403, (await ada.Send("MKCOL", "/dav/bob/mine/", body)).Status);
    }

    private Task<Guid> IdOf(string login, string path) => site.Host.InsideAs(login, async sp =>
        (await sp.GetRequiredService<BookStore>().List(default)).Single(b => b.Book.Segment == path.Split('/')[3]).Book.Id);

    private Task Share(string by, Guid book, string with, Right right) => site.Host.InsideAs(by, async sp =>
    {
        var person = await sp.GetRequiredService<IPeople>().FindByLogin(with, default);
        await sp.GetRequiredService<GrantStore>().Give(await sp.GetRequiredService<BookStore>().Find(book, Right.Manage, default), [Grantee.Person(person!.Id)], right, default);
        return 0;
    });

    private Task<Guid> Group(string name, params string[] members) => site.Host.InsideAs("ada", async sp =>
    {
        var people = sp.GetRequiredService<IPeople>();
        var group = await sp.GetRequiredService<GroupKeeping>().Found(new GroupForm(name, "", Joining.ByInvitation, false), default);
        foreach (var member in members)
            await sp.GetRequiredService<MemberKeeping>().Add(group.Id, [(await people.FindByLogin(member, default))!.Id], default);
        return group.Id;
    });
}
