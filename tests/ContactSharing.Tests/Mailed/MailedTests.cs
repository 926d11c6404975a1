using System.Net;
using System.Net.Http.Json;
using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Mailed;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Mailed;

/// <summary>Addresses somebody writes to are collected in a folder of his (R41, C29).</summary>
public sealed class MailedTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task An_address_one_writes_to_stands_in_the_folder_once(DatabaseProvider database)
    {
        using var me = await hosts.Somebody(database);
        Assert.Equal("""{"collected":1}""", (await Write(me, "Vera@print.example")).Body);
        Assert.Equal("""{"collected":0}""", (await Write(me, "vera@PRINT.example")).Body);
        var folder = (await Folders(me)).Single();
        Assert.Equal(("Emailed contacts", true), (folder.Name, folder.NotSynced));
        Assert.Equal(["Vera@print.example"], await me.Names(folder.Id));
        Assert.Contains("Emailed contacts", await me.Side());
    }

    [Theory, BothDatabases]
    public async Task What_stands_in_ones_own_books_is_not_collected_again(DatabaseProvider database)
    {
        using var me = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var (mine, theirs) = (await me.Private(), await other.Folder("Suppliers"));
        await Contact(me, mine, "known@print.example", "Karla Known");
        await Contact(other, theirs, "vera@print.example", "Vera Vogel");
        await other.Share(theirs, me, ("role", "Viewer"), ("notice", "None"));
        Assert.Equal("""{"collected":1}""", (await Write(me, "known@print.example", "vera@print.example", (await me.Do(sp => Task.FromResult(sp.GetRequiredService<Modularity.People.CurrentUser>().Person.Email)))!)).Body);
        Assert.Equal(["Vera Vogel"], await me.Names((await Folders(me)).Single().Id));
    }

    [Fact]
    public async Task The_folder_is_found_again_under_another_name_and_its_entries_go_where_one_wants()
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite, language: "fr");
        await Write(me, "vera@print.example");
        var folder = (await Folders(me)).Single();
        await me.Browser.Submit($"books/{folder.Id}/properties", "properties", new() { ["name"] = "Écrits" });
        await Write(me, "otto@print.example");
        Assert.Equal(["otto@print.example", "vera@print.example"], await me.Names(folder.Id));
        var contact = await me.Do(sp => sp.GetRequiredService<ContactStore>().With(Right.View).Where(c => c.Email == "otto@print.example").Select(c => c.Id).SingleAsync());
        await me.Browser.PostForm($"books/{folder.Id}/moves", $"books/{folder.Id}/contacts", [("ids", contact.ToString()), ("target", (await me.Private()).ToString())]);
        Assert.Equal("""{"collected":0}""", (await Write(me, "otto@print.example")).Body);
        Assert.Equal(["otto@print.example"], await me.Names(await me.Private()));
    }

    [Fact]
    public async Task Its_name_is_in_its_owners_language()
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        await Write(me, [("Accept-Language", "fr")], "vera@print.example");
        Assert.Equal("Contacts par courriel", (await Folders(me)).Single().Name);
    }

    [Fact]
    public async Task Who_switches_it_off_collects_nothing()
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        var contact = await me.Contact(await me.Private());
        Assert.True((await me.Browser.Get($"contacts/{contact}")).Has("script[data-mailed]"));
        Assert.True((await me.Browser.Get("settings/mailedpanel")).Has("form[action$='/mailed']"));
        await me.Browser.Submit("mailed", "mailed", new() { ["collects"] = null });
        Assert.Equal("""{"collected":0}""", (await Write(me, "vera@print.example")).Body);
        Assert.Empty(await Folders(me));
    }

    [Fact]
    public async Task The_switch_stands_in_the_folders_properties_too()
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        await Write(me, "vera@print.example");
        var folder = (await Folders(me)).Single();
        Assert.False((await me.Browser.Get($"books/{await me.Folder("Suppliers")}/properties")).Has("form[action$='/mailed']"));
        await me.Browser.Submit($"books/{folder.Id}/properties", "mailed", new() { ["collects"] = null, ["synced"] = "true" });
        Assert.False((await Folders(me)).Single().NotSynced);
        Assert.Equal("""{"collected":0}""", (await Write(me, "otto@print.example")).Body);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("two@print.example, three@print.example")]
    [InlineData("@print.example")]
    [InlineData("a@b\u0000")]
    [InlineData("")]
    public async Task What_is_no_address_is_passed_over(string text)
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        Assert.Equal("""{"collected":0}""", (await Write(me, text)).Body);
        Assert.Empty(await Folders(me));
    }

    [Theory]
    [InlineData("""{"addresses":null}""", HttpStatusCode.BadRequest)]
    [InlineData("nonsense", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    public async Task A_request_nobody_understands_is_refused(string json, HttpStatusCode status)
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        Assert.Equal(status, (await Send(me, new StringContent(json, System.Text.Encoding.UTF8, "application/json"), [])).Status);
    }

    [Fact]
    public async Task Too_many_at_once_are_refused_in_words()
    {
        using var me = await hosts.Somebody(DatabaseProvider.Sqlite);
        var answer = await Write(me, [.. Enumerable.Range(0, MailedAddresses.MostAtOnce + 1).Select(n => $"a{n}@print.example")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("At most 100 addresses", answer.Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Two_presses_at_once_collect_one_contact(DatabaseProvider database)
    {
        using var me = await hosts.Somebody(database);
        await me.Private();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => me.Do(sp => sp.GetRequiredService<MailedAddresses>().Collect([new("vera@print.example", "Vera")], default)))));
        Assert.Equal(["Vera"], await me.Names((await Folders(me)).Single().Id));
    }

    private static Task<List<AddressBook>> Folders(Desk me) => me.Do(sp => sp.GetRequiredService<BookStore>().With(Right.Manage).Where(b => b.CollectsMailed).ToListAsync());

    private static Task<Answered> Write(Desk me, params string[] addresses) => Write(me, [], addresses);

    private static Task<Answered> Write(Desk me, (string, string)[] headers, params string[] addresses) =>
        Send(me, JsonContent.Create(new { addresses = addresses.Select(address => new { address }) }), headers);

    // As the script of the page does it.
    private static async Task<Answered> Send(Desk me, HttpContent content, (string, string)[] headers)
    {
        var token = (await me.Browser.Get("mailed")).Document.QuerySelector("meta[name=carnet-antiforgery]")!;
        return await me.Browser.Send(new HttpRequestMessage(HttpMethod.Post, "api/mailed") { Content = content }, [(token.GetAttribute("data-header")!, token.GetAttribute("content")!), .. headers]);
    }

    private static Task<Guid> Contact(Desk desk, Guid book, string email, string name) => desk.Do(async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var data = new ContactData { GivenName = name.Split(' ')[0], FamilyName = name.Split(' ')[1], FormattedName = name, Emails = [new ContactValue { Value = email }] };
        var contact = await store.Add(await sp.GetRequiredService<BookStore>().Find(book, Right.Add, default), ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });
}
