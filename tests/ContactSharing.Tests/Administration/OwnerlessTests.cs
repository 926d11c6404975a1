using System.Net;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Administration;

/// <summary>What becomes of the books of somebody whose account is deleted.</summary>
public sealed class OwnerlessTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task Nobody_sees_the_books_of_who_left(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        var contact = await owner.Contact(folder);
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        Assert.Equal(HttpStatusCode.OK, (await other.Browser.Get($"contacts/{contact}")).Status);
        await Leave(owner);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"contacts/{contact}")).Status);
        Assert.DoesNotContain("Suppliers", await other.Side());
        Assert.Equal(Right.None, await other.RightsIn(folder));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.Get($"admin/books/ownerless/{folder}")).Status);
    }

    [Theory, BothDatabases]
    public async Task An_heir_gets_contacts_history_and_shares(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Olivia", "Owner");
        using var other = await hosts.Somebody(database);
        using var heir = await hosts.Somebody(database);
        using var ada = await hosts.Desk(database, "ada");
        var book = await owner.Private();
        var contact = await owner.Contact(book);
        await owner.Share(book, other, ("rights", "View"), ("notice", "None"));
        await owner.Share(book, heir, ("rights", "View"), ("notice", "None"));
        await Leave(owner);
        Assert.Contains("Contacts of Olivia Owner", (await ada.Browser.Get("admin/books/ownerless")).Text($"[data-book='{book}']")!, StringComparison.Ordinal);
        var login = (await heir.Do(sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Person.Login)));
        await ada.Browser.Submit($"admin/books/ownerless/{book}?who={login}", "heir");
        Assert.Equal(["Contacts of Olivia Owner"], (await heir.Side()).Where(name => name.Contains("Olivia", StringComparison.Ordinal)));
        Assert.Equal((Right.All, Right.View), (await heir.RightsOn(contact), await other.RightsOn(contact)));
        Assert.Equal(1, await heir.Do(sp => sp.GetRequiredService<TenantDb>().Set<ContactRevision>().CountAsync(r => r.ContactId == contact)));
        Assert.False((await ada.Browser.Get("admin/books/ownerless")).Has($"[data-book='{book}']"));
        Assert.True(await Logged(ada, book, LogAct.HandedOver));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Browser.Get($"admin/books/ownerless/{book}")).Status);
    }

    [Theory, BothDatabases]
    public async Task An_account_deleted_on_the_page_of_users_leaves_its_books_its_groups_and_its_name(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Olivia", "Oldfield");
        using var other = await hosts.Somebody(database);
        using var ada = await hosts.Desk(database, "ada");
        var folder = await owner.Folder("Suppliers");
        var contact = await owner.Contact(folder);
        var group = await owner.Group($"Sales {Guid.NewGuid()}", await other.Id());
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        var question = await ada.Browser.Get($"admin/users/{await owner.Id()}/deletion");
        var words = question.Text(".question")!;
        foreach (var expected in new[] { "1 private address book", "1 contact stands", "For 30 days", "The membership in 1 group", "Without an administrator then: 1 group" })
            Assert.Contains(expected, words, StringComparison.Ordinal);
        await ada.Browser.Submit(question, "deletion");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get($"contacts/{contact}")).Status);
        Assert.Equal(1, await other.Do(sp => sp.GetRequiredService<Memberships>().All.CountAsync(m => m.GroupId == group)));
        Assert.Contains("Suppliers – Olivia Oldfield", (await ada.Browser.Get("admin/books/ownerless")).Text($"[data-book='{folder}']")!, StringComparison.Ordinal);
        Assert.Contains("deleted the account of Olivia Oldfield", (await ada.Browser.Get("admin/books/log")).Text("[data-act=OwnerLeft]")!, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Deleting_it_spares_what_stands_in_other_books(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var member = await hosts.Somebody(database);
        using var ada = await hosts.Desk(database, "ada");
        var book = await owner.Private();
        var (alone, shared) = (await owner.Contact(book), await owner.Contact(book, "Berta Berg"));
        var group = await owner.Group($"Sales {Guid.NewGuid()}", await member.Id());
        var groupBook = await owner.Do(async sp =>
        {
            var there = await sp.GetRequiredService<GroupBooks>().All.SingleAsync(b => b.GroupId == group);
            await sp.GetRequiredService<ContactStore>().Place(shared, there, default);
            return there.Id;
        });
        await Leave(owner);
        await ada.Browser.Submit($"admin/books/ownerless/{book}", "destruction");
        Assert.Equal(["Berta Berg"], await member.Names(groupBook));
        Assert.False(await ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<Contact>().AnyAsync(c => c.Id == alone)));
        Assert.False(await ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().AnyAsync(b => b.Id == book)));
        Assert.True(await Logged(ada, book, LogAct.Destroyed));
    }

    [Theory, BothDatabases]
    public async Task It_waits_for_as_long_as_the_site_says(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var later = await hosts.Somebody(database);
        var (old, young) = (await owner.Folder("Old"), await later.Folder("Young"));
        await owner.Contact(old);
        await Leave(owner);
        await Leave(later);
        await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().Where(b => b.Id == old).ExecuteUpdateAsync(set => set.SetProperty(b => b.DeletedAt, DateTimeOffset.UtcNow.AddDays(-31))));
        await owner.Host.Inside(async sp =>
        {
            await sp.GetServices<IRecurringJob>().Single(j => j.Id == "sharing.purge-ownerless").Run(default);
            return true;
        });
        var left = await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().Where(b => b.Id == old || b.Id == young).Select(b => b.Id).ToListAsync());
        Assert.Equal([young], left);
    }

    [Fact]
    public async Task Hearing_of_it_twice_changes_nothing()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var ada = await hosts.Desk(DatabaseProvider.Sqlite, "ada");
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        await Leave(owner);
        var closed = await Closed();
        await Leave(owner);
        Assert.Equal(closed, await Closed());

        Task<DateTimeOffset?> Closed() => ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().Where(b => b.Id == folder).Select(b => b.DeletedAt).SingleAsync());
    }

    [Fact]
    public async Task Somebody_without_an_account_is_no_heir()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var ada = await hosts.Desk(DatabaseProvider.Sqlite, "ada");
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        await Leave(owner);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Browser.Post($"admin/books/ownerless/{folder}/heir", "folders/new", new() { ["heir"] = "nobody" })).Status);
        Assert.True((await ada.Browser.Get("admin/books/ownerless")).Has($"[data-book='{folder}']"));
    }

    // As a host tells it once the account is gone.
    private static Task Leave(Desk desk) => desk.Do(async sp =>
    {
        var id = sp.GetRequiredService<CurrentUser>().Id;
        sp.GetRequiredService<Caller>().User = null;
        foreach (var listener in sp.GetServices<IPeopleListener>())
            await listener.Deleted(id, default);
        return id;
    });

    private static Task<bool> Logged(Desk ada, Guid book, LogAct act) =>
        ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<LogEntry>().AnyAsync(e => e.BookId == book && e.Act == act && e.ActorName != ""));
}
