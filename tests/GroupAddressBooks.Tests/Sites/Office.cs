using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Tests.Sites;

/// <summary>What tests do with groups, one request of one person at a time. Nobody administers all groups, except "root".</summary>
internal static class Office
{
    public static Task<TestSite> Open(DatabaseProvider database) =>
        TestSite.Open(database, [new ContactsModule(), new GroupAddressBooksModule()], services => services.AddScoped<IPermissions, OnlyRoot>().AddScoped<IEventHandler, Listener>());

    public static GroupForm Form(string name, Joining joining = Joining.OnRequest) => new(name, "", joining, ClosedToDelegates: false);

    /// <summary>A group of somebody with these members.</summary>
    public static async Task<Guid> Group(this TestSite office, string administrator, string name, params string[] members)
    {
        var id = (await office.As(administrator, sp => sp.GetRequiredService<GroupKeeping>().Found(Form(name), default))).Id;
        if (members.Length > 0)
            await office.As(administrator, sp => sp.GetRequiredService<MemberKeeping>().Add(id, members, default));
        return id;
    }

    public static Task Leave(this TestSite office, string person, Guid group, string? successor = null) => office.As(person, sp =>
        sp.GetRequiredService<Departure>().Leave(group, sp.GetRequiredService<CurrentUser>(), successor, default));

    public static Task Delete(this TestSite office, string person, Guid group) => office.As(person, sp =>
        sp.GetRequiredService<GroupDeletion>().Delete(group, sp.GetRequiredService<CurrentUser>(), office.Clock, default));

    /// <summary>The person's account is deleted.</summary>
    public static Task Lose(this TestSite office, string person) => office.AsSystem(async sp =>
    {
        foreach (var listener in sp.GetServices<IPeopleListener>())
            await listener.Deleted(person, default);
    });

    public static Task<Guid> BookOf(this TestSite office, Guid group) =>
        office.AsSystem(sp => sp.GetRequiredService<GroupBooks>().All.Where(b => b.GroupId == group).Select(b => b.Id).SingleAsync());

    public static Task<List<GroupMember>> MembersOf(this TestSite office, Guid group) =>
        office.AsSystem(sp => sp.GetRequiredService<Memberships>().All.Where(m => m.GroupId == group).OrderBy(m => m.PersonId).ToListAsync());

    public static Task<Guid> PrivateBook(this TestSite office, string person) =>
        office.As(person, async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    /// <summary>A contact of this person, in this book.</summary>
    public static Task<Guid> Contact(this TestSite office, string person, Guid book, string name = "Anna Muster") => office.As(person, async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var data = new ContactData { GivenName = name.Split(' ')[0], FamilyName = name.Split(' ')[1], FormattedName = name };
        var contact = await store.Add(await sp.GetRequiredService<BookStore>().Find(book, Right.Add, default), ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });

    public static Task<Right> RightsOn(this TestSite office, string person, Guid contact) =>
        office.As(person, sp => sp.GetRequiredService<ContactStore>().RightsOn(contact, default));

    public static Task<Right> RightsIn(this TestSite office, string person, Guid book) =>
        office.As(person, sp => sp.GetRequiredService<BookStore>().RightsOn(book, default));

    public static Task Give(this TestSite office, string person, Guid book, Grantee to, Right rights) => office.As(person, async sp =>
        await sp.GetRequiredService<GrantStore>().Give(await sp.GetRequiredService<BookStore>().Find(book, Right.Manage, default), [to], rights, default));

    private sealed class OnlyRoot : IPermissions
    {
        public Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel) => Task.FromResult(user.Id == "root");
    }

    // Facts that nobody listens to are not kept.
    private sealed class Listener : IEventHandler
    {
        public bool Handles(string eventName) => true;

        public Task Handle(EventRecord fact, CancellationToken cancel) => Task.CompletedTask;
    }
}
