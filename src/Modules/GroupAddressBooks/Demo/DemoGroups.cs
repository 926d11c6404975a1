using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Demo;

/// <summary>
/// Groups of the demonstration company: dan administers two, bob belongs to both, carol and ada to one each, eve to none.
/// bob shares contacts of his own and may add.
/// </summary>
public sealed class DemoGroups(DemoMembers members, DemoShares shares) : IDemoContent
{
    public IReadOnlyList<string> Logins => ["dan", "bob", "eve"];

    public Task Fill(string login, CancellationToken cancel) => login switch
    {
        "dan" => members.Fill(cancel),
        "bob" => shares.Fill(cancel),
        _ => members.Ask("Trade fair", cancel),
    };
}

/// <summary>The groups, their members and the contacts dan made there.</summary>
public sealed class DemoMembers(GroupKeeping groups, MemberKeeping members, Requests requests, GroupStore store, DemoContents contents, IPeople people)
{
    private static readonly (string Name, string Description, Joining Joining, string[] Members)[] Groups =
    [
        ("Sales and production", "Suppliers and customers both departments talk to.", Joining.ByAdministrator, ["bob", "ada", "francois", "gabriela", "lars", "marta"]),
        ("Trade fair", "Everybody we met at the fair in Lyon.", Joining.OnRequest, ["bob", "carol", "hugo", "kaori", "nikos"]),
    ];

    public async Task Fill(CancellationToken cancel)
    {
        foreach (var (name, description, joining, logins) in Groups)
        {
            var group = await groups.Found(new GroupForm(name, description, joining, ClosedToDelegates: false), cancel);
            var ids = new List<string>();
            foreach (var login in logins)
                if (await people.FindByLogin(login, cancel) is { } person)
                    ids.Add(person.Id);
            await members.Add(group.Id, ids, cancel);
            await contents.Fill(group, name == "Trade fair" ? Grantee.Group(group.Id) : Grantee.Member(group.Id, ids[0]), cancel);
        }
    }

    public async Task Ask(string group, CancellationToken cancel)
    {
        if (await store.IdOf(group, cancel) is { } id)
            await requests.Ask(id, "I was at the fair on Tuesday.", cancel);
    }
}

/// <summary>Invented people of the fair, and a right for somebody.</summary>
public sealed class DemoContents(GroupBooks all, BookStore books, ContactStore contacts, GrantStore grants, ChangeRecorder changes)
{
    private static readonly (string Given, string Family, string Company, string Town)[] Met =
    [
        ("Agnès", "Perrault", "Verrerie des Alpes", "Annecy"), ("Björn", "Lindholm", "Nordlys Belysning", "Malmö"), ("Chiara", "Bellini", "Luce di Como", "Como"),
        ("Diego", "Cabrera", "Faroles del Sur", "Sevilla"), ("Eline", "Verhoeven", "Lamp & Licht", "Utrecht"), ("Farid", "Benali", "Atlas Éclairage", "Marseille"),
    ];

    internal async Task Fill(Group group, Grantee mayAdd, CancellationToken cancel)
    {
        changes.AnnounceEach = false;
        var id = await all.All.Where(b => b.GroupId == group.Id).Select(b => b.Id).SingleAsync(cancel);
        var book = await books.Find(id, Right.Add, cancel);
        foreach (var (given, family, company, town) in Met.Skip(group.Joining == Joining.OnRequest ? 0 : 3))
        {
            var data = new ContactData { GivenName = given, FamilyName = family, FormattedName = $"{given} {family}", Organization = company, Notes = town };
            await contacts.Add(book, ContactCard.Create(data, VCardVersion.V40, Guid.CreateVersion7().ToString()), cancel);
        }
        await contacts.Save(cancel);
        await grants.Give(await books.Find(id, Right.Manage, cancel), [mayAdd], Right.Add, cancel);
    }
}

/// <summary>bob lets some of his own contacts stand in both groups.</summary>
public sealed class DemoShares(BookStore books, ContactList list, GroupSharing sharing)
{
    private const int Shared = 8;

    public async Task Fill(CancellationToken cancel)
    {
        var mine = await books.Private(cancel);
        var page = await list.Read(new ListQuery(mine.Id) { Size = Shared }, cancel);
        var groups = await books.With(Right.Add).Where(b => b.Kind == BookKind.Group).Select(b => b.Id).ToListAsync(cancel);
        if (page.Lines.Count > 0 && groups.Count > 0)
            await sharing.Share([.. page.Lines.Select(l => l.Id)], groups, cancel);
    }
}
