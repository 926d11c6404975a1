using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>A place of the table: its book, and how a contact comes to stand there.</summary>
public sealed record Place(Guid Book, Guid? Group, Func<Task<Guid>> NewContact, string Remover);

/// <summary>How the roles of the table come about, with the stores; everybody has a group of his own, called "Elsewhere …", to share with.</summary>
public sealed class Arrangement(CarnetHost host)
{
    private readonly Dictionary<string, string> _ids = [];

    public Dictionary<string, Place> Places { get; } = [];
    public Dictionary<string, Guid> Elsewhere { get; } = [];

    public async Task Make(IEnumerable<string> logins)
    {
        foreach (var login in logins)
        {
            _ids[login] = await As(login, sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Id));
            await ShortLists(login);
            Elsewhere[login] = await BookOf(await Group(login, $"Elsewhere {login}"));
        }
        await Private();
        await Folder();
        await Groups();
    }

    // Rows say nothing about rights, and drawing fifty of them for each cell would be most of the time.
    private Task ShortLists(string login) => As(login, async sp =>
    {
        await sp.GetRequiredService<IPreferences>().Save(new DisplayPreferences { PageSize = DisplayPreferences.LeastPageSize }, default);
        return 0;
    });

    private async Task Private()
    {
        var book = await As("bob", async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);
        foreach (var (login, right) in new[] { ("francois", Right.View), ("gabriela", Right.Edit), ("hugo", Right.Add), ("ines", Right.Delete), ("jean-luc", Right.Manage) })
            await Give("bob", book, Grantee.Person(_ids[login]), right);
        Places["private"] = new Place(book, null, () => Contact("bob", book), "bob");
    }

    private async Task Folder()
    {
        var folder = AddressBook.FolderOf(_ids["bob"], "Clients", null, DateTimeOffset.UnixEpoch);
        await As("bob", sp =>
        {
            sp.GetRequiredService<TenantDb>().Add(folder);
            return sp.GetRequiredService<TenantDb>().SaveChangesAsync();
        });
        using var bob = new Caller("bob", await host.SignIn("bob"));
        foreach (var (login, role) in new[] { ("kaori", "Viewer"), ("lars", "Manager"), ("marta", "Administrator") })
            await bob.Post($"books/{folder.Id}/shares", [("people", _ids[login]), ("role", role), ("notice", "None")], fragment: false);
        Places["folder"] = new Place(folder.Id, null, () => Contact("bob", folder.Id), "bob");
    }

    private async Task Groups()
    {
        await DelegateOfNikos();
        var group = await Group("sven", "Crew", "nikos", "olga", "pablo", "quentin", "rosa", "lars", "tess");
        var book = await BookOf(group);
        await Appoint("sven", group, "lars");
        await Give("sven", book, Grantee.Member(group, _ids["pablo"]), Right.Add);
        await Give("sven", book, Grantee.Member(group, _ids["quentin"]), Right.Add | Right.Delete);
        await Give("sven", book, Grantee.Member(group, _ids["tess"]), Right.Add | Right.Delete);
        Places["group"] = new Place(book, group, () => EditableContact(group, book), "sven");
        await EditableContact(group, book, "tess");
        await Leave("tess", group);
        await Closed();
        await Shared();
    }

    private async Task Closed()
    {
        var group = await Group("sven", "Closed", closed: true, "nikos", "tess");
        var book = await BookOf(group);
        await Give("sven", book, Grantee.Group(group), Right.Add);
        await As("sven", sp => sp.GetRequiredService<MemberKeeping>().Add(group, [_ids["olga"]], default));
        await Leave("tess", group);
        Places["closed"] = new Place(book, group, () => Contact("nikos", book), "sven");
    }

    private async Task Shared()
    {
        var group = await Group("sven", "Shared", "bob", "olga", "tess");
        var book = await BookOf(group);
        await Give("sven", book, Grantee.Member(group, _ids["bob"]), Right.Add);
        await Leave("tess", group);
        Places["shared"] = new Place(book, group, async () =>
        {
            var contact = await Contact("bob", Places["private"].Book);
            await As("bob", sp => sp.GetRequiredService<GroupSharing>().Share([contact], [book], default));
            return contact;
        }, "sven");
    }

    private async Task DelegateOfNikos() =>
        await Give("nikos", await As("nikos", async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id), Grantee.Person(_ids["gabriela"]), Right.Edit);

    private async Task<Guid> EditableContact(Guid group, Guid book, string editor = "rosa")
    {
        var contact = await Contact("nikos", book);
        await As("nikos", async sp =>
        {
            await sp.GetRequiredService<GrantStore>().Give(contact, [Grantee.Member(group, _ids[editor])], Right.Edit, default);
            return 0;
        });
        return contact;
    }

    /// <summary>Made by somebody who may not have to add any more.</summary>
    private Task<Guid> Contact(string by, Guid bookId) => As(by, async sp =>
    {
        var data = new ContactData { GivenName = "Anna", FamilyName = "Muster", FormattedName = "Anna Muster" };
        var book = await sp.GetRequiredService<BookStore>().Find(bookId, Right.View, default);
        var contact = await sp.GetRequiredService<ContactStore>().Add(book, ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await sp.GetRequiredService<ContactStore>().Save(default);
        return contact.Id;
    });

    public Task Trash(Place place, Guid contact) => As(place.Remover, async sp =>
        await sp.GetRequiredService<TrashStore>().Move(await sp.GetRequiredService<BookStore>().Find(place.Book, Right.Delete, default), [contact], default));

    public Task<bool> Stands(Guid book, Guid contact) => host.Inside(sp =>
        sp.GetRequiredService<TenantDb>().Set<Placement>().AnyAsync(p => p.BookId == book && p.ContactId == contact));

    public string IdOf(string login) => _ids[login];

    private Task<Guid> Group(string by, string name, params string[] members) => Group(by, name, false, members);

    private Task<Guid> Group(string by, string name, bool closed, params string[] members) => As(by, async sp =>
    {
        var group = await sp.GetRequiredService<GroupKeeping>().Found(new GroupForm(name, "", Joining.ByInvitation, closed), default);
        await sp.GetRequiredService<MemberKeeping>().Add(group.Id, [.. members.Select(m => _ids[m])], default);
        return group.Id;
    });

    private Task<Guid> BookOf(Guid group) => host.Inside(sp => sp.GetRequiredService<GroupBooks>().All.Where(b => b.GroupId == group).Select(b => b.Id).SingleAsync());

    private Task Appoint(string by, Guid group, string login) => As(by, async sp =>
    {
        await sp.GetRequiredService<MemberKeeping>().Appoint(group, _ids[login], true, default);
        return 0;
    });

    private Task Leave(string login, Guid group) => As(login, async sp =>
    {
        await sp.GetRequiredService<Departure>().Leave(group, sp.GetRequiredService<CurrentUser>(), null, default);
        return 0;
    });

    private Task Give(string by, Guid book, Grantee to, Right rights) => As(by, async sp =>
    {
        await sp.GetRequiredService<GrantStore>().Give(await sp.GetRequiredService<BookStore>().Find(book, Right.Manage, default), [to], rights, default);
        return 0;
    });

    private Task<T> As<T>(string login, Func<IServiceProvider, Task<T>> act) => host.InsideAs(login, act);
}
