using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Carnet.Contacts.Rights.Right;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>
/// The rights engine, one line per way of holding rights. Two books: ada's private one, and the book of a group with
/// members bob and dan (administrator); ada left the group. The contact in ada's book was made by ada, the one in the group's by bob.
/// </summary>
public sealed class GrantTests
{
    public static IReadOnlyList<Holding> Holdings { get; } =
    [
        // who, given by,                                        rights on the book,          rights on its contact
        Line("ada", Book.OfAda, Nothing, All, All),
        Line("eve", Book.OfAda, Nothing, None, None),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), View), View, View),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), Edit), View | Edit, View | Edit),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), Add), View | Add, View | Add),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), Delete), View | Delete, View | Delete),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), Manage), View | Manage, View | Manage),
        Line("eve", Book.OfAda, OnBook(ToPerson("eve"), All), All, All),
        Line("eve", Book.OfAda, OnBook(ToPerson("bob"), All), None, None),
        Line("bob", Book.OfAda, OnBook(ToGroup, View | Edit), View | Edit, View | Edit),
        Line("dan", Book.OfAda, OnBook(ToGroup, View), View, View),
        Line("eve", Book.OfAda, OnBook(ToGroup, All), None, None),
        Line("eve", Book.OfAda, OnBook(_ => Grantee.Everyone, View), View, View),
        Line("eve", Book.OfAda, OnContact(ToPerson("eve"), View), None, View),
        Line("eve", Book.OfAda, OnContact(ToPerson("eve"), Edit), None, View | Edit),
        Line("bob", Book.OfAda, OnContact(ToGroup, Edit), None, None), // it does not stand in the group's book
        Line("eve", Book.OfAda, OnContact(ToGroup, Edit), None, None),
        Line("eve", Book.OfAda, OnContact(_ => Grantee.Everyone, View), None, View),
        Line("eve", Book.OfAda, Both(OnBook(ToPerson("eve"), View), OnContact(ToPerson("eve"), Edit)), View, View | Edit),
        Line("bob", Book.OfGroup, Nothing, View, View | Edit), // the creator always edits (R62)
        Line("dan", Book.OfGroup, Nothing, View | Add | Delete | Manage, View | Add | Delete | Manage), // R63
        Line("ada", Book.OfGroup, Nothing, None, None), // the leaver
        Line("eve", Book.OfGroup, Nothing, None, None),
        Line("dan", Book.OfGroup, OnContact(ToPerson("dan"), Edit), View | Add | Delete | Manage, All), // R64
        Line("bob", Book.OfGroup, OnBook(ToPerson("bob"), Add), View | Add, View | Add | Edit), // R65
        Line("bob", Book.OfGroup, OnBook(ToGroup, Add | Delete), View | Add | Delete, View | Add | Delete | Edit), // R66, R69
        Line("ada", Book.OfGroup, OnBook(ToGroup, All), None, None), // R71
        Line("bob", Book.OfGroup, OnBook(ToMember("bob"), Add), View | Add, View | Add | Edit), // R67
        Line("dan", Book.OfGroup, OnBook(ToMember("bob"), Edit), View | Add | Delete | Manage, View | Add | Delete | Manage), // R72
        Line("ada", Book.OfGroup, OnBook(ToMember("ada"), All), None, None), // R71: she was given it as a member
        Line("ada", Book.OfGroup, OnContact(ToMember("ada"), Edit), None, None),
        Line("dan", Book.OfGroup, OnContact(ToMember("dan"), Edit), View | Add | Delete | Manage, All), // R64
        Line("dan", Book.OfGroup, OnContact(ToGroup, Edit), View | Add | Delete | Manage, All),
        Line("bob", Book.OfAda, OnContact(ToMember("bob"), Edit), None, None), // it does not stand in the group's book
        Line("eve", Book.OfGroup, OnBookOf("bob", ToPerson("eve"), Edit), None, View | Edit), // R81
        Line("eve", Book.OfGroup, OnBookOf("bob", ToPerson("eve"), View | Add | Delete), None, None),
        Line("dan", Book.OfGroup, OnBookOf("bob", ToGroup, Edit), View | Add | Delete | Manage, All), // R81
        Line("eve", Book.OfGroup, OnBookOf("dan", ToPerson("eve"), Edit), None, None), // bob made it
        Line("eve", Book.OfGroup, Both(OnBookOf("bob", ToPerson("eve"), Edit), Closed), None, None), // C28
        Line("eve", Book.OfGroup, Both(OnBookOf("bob", ToPerson("eve"), Edit), MadeByNobody), None, None),
        Line("eve", Book.OfAda, Both(OnContact(ToPerson("eve"), Edit), InNoBook), None, View | Edit),
        Line("bob", Book.OfGroup, Both(OnContact(ToGroup, Edit), InNoBook), View, None),
    ];

    [Theory, BothDatabases]
    public async Task Gives_exactly_the_rights_of_each_line(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        foreach (var line in Holdings)
        {
            await Forget(office);
            var (book, contact) = await Arrange(office, line.Book);
            await office.AsSystem(async sp =>
            {
                var db = sp.GetRequiredService<TenantDb>();
                line.Given(db, book, contact);
                await db.SaveChangesAsync();
            });
            await office.As(line.Who, sp => Check(sp, line, book, contact));
        }
    }

    private static async Task Check(IServiceProvider sp, Holding line, Guid book, Guid contact)
    {
        Assert.True(line.OnBook == await sp.GetRequiredService<BookStore>().RightsOn(book, default), $"{line}: book");
        Assert.True(line.OnContact == await sp.GetRequiredService<ContactStore>().RightsOn(contact, default), $"{line}: contact");
        await ListsTheSame(sp, line, contact);
        foreach (var right in new[] { View, Edit, Add, Delete, Manage })
        {
            await Answers(line.OnBook, right, () => sp.GetRequiredService<BookStore>().Find(book, right, default));
            await Answers(line.OnContact, right, () => sp.GetRequiredService<ContactStore>().Find(contact, right, default));
        }
    }

    // "Who sees this" adds up to what the expression gives, for everybody.
    private static async Task ListsTheSame(IServiceProvider sp, Holding line, Guid contact)
    {
        var holders = sp.GetRequiredService<Holders>();
        var all = await holders.All(contact, default);
        foreach (var person in new[] { "ada", "bob", "dan", "eve" })
        {
            var listed = (await holders.For(person, all, default)).Aggregate(None, (sum, holding) => sum | holding.Rights);
            Assert.True(listed == await holders.RightsOf(new(person, person, "", ""), contact, default), $"{line}: {person} {listed}");
        }
        Assert.Equal(line.OnContact, await holders.RightsOf(new(line.Who, line.Who, "", ""), contact, default));
    }

    private static Task Forget(TestSite office) => office.AsSystem(async sp =>
    {
        var db = sp.GetRequiredService<TenantDb>();
        await db.Set<AddressBook>().ExecuteDeleteAsync();
        await db.Set<Contact>().ExecuteDeleteAsync();
        await db.Set<GroupMember>().ExecuteDeleteAsync();
    });

    private static async Task Answers(Right held, Right asked, Func<Task> find)
    {
        var answer = await Record.ExceptionAsync(find);
        if (held.HasFlag(asked))
            Assert.Null(answer);
        else if (held.HasFlag(View))
            Assert.IsType<ForbiddenException>(answer);
        else
            Assert.IsType<NotFoundException>(answer);
    }

    private static async Task<(Guid Book, Guid Contact)> Arrange(TestSite office, Book which)
    {
        await office.AsSystem(async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            db.Add(new GroupMember { GroupId = Group, PersonId = "bob" });
            db.Add(new GroupMember { GroupId = Group, PersonId = "dan", IsAdministrator = true });
            db.Add(AddressBook.OfGroup(Group, "Team", DateTimeOffset.UnixEpoch));
            await db.SaveChangesAsync();
        });
        if (which == Book.OfAda)
            return (await office.PrivateBook("ada"), await office.AddContact("ada", Office.Someone));
        var book = await office.GroupBook(Group);
        return (book.Id, await office.AddContact("bob", Office.Someone, book));
    }

    private static readonly Guid Group = Guid.Parse("0198a0a0-0000-7000-8000-000000000001");

    public enum Book { OfAda, OfGroup }

    public sealed record Holding(string Who, Book Book, Action<TenantDb, Guid, Guid> Given, Right OnBook, Right OnContact)
    {
        public override string ToString() => $"{Who} in the book {Book}: {OnBook} / {OnContact}";
    }

    private static Holding Line(string who, Book book, Action<TenantDb, Guid, Guid> given, Right onBook, Right onContact) => new(who, book, given, onBook, onContact);

    private static void Nothing(TenantDb db, Guid book, Guid contact) { }

    private static Action<TenantDb, Guid, Guid> OnBook(Func<Guid, Grantee> grantee, Right rights) =>
        (db, book, _) => db.Add(Grant.OnBook(book, grantee(Group), rights, "ada", DateTimeOffset.UnixEpoch));

    private static Action<TenantDb, Guid, Guid> OnContact(Func<Guid, Grantee> grantee, Right rights) =>
        (db, _, contact) => db.Add(Grant.OnContact(contact, grantee(Group), rights, "ada", DateTimeOffset.UnixEpoch));

    private static Action<TenantDb, Guid, Guid> OnBookOf(string owner, Func<Guid, Grantee> grantee, Right rights) => (db, _, _) =>
    {
        var own = AddressBook.PrivateOf(owner, DateTimeOffset.UnixEpoch);
        db.AddRange(own, Grant.OnBook(own.Id, grantee(Group), rights, owner, DateTimeOffset.UnixEpoch));
    };

    private static void Closed(TenantDb db, Guid book, Guid contact) => db.Set<AddressBook>().Single(b => b.Id == book).ClosedToDelegates = true;

    private static void MadeByNobody(TenantDb db, Guid book, Guid contact) =>
        db.Set<Contact>().Where(c => c.Id == contact).ExecuteUpdate(set => set.SetProperty(c => c.CreatorId, (string?)null));

    private static void InNoBook(TenantDb db, Guid book, Guid contact) => db.Set<Placement>().Where(p => p.ContactId == contact).ExecuteDelete();

    private static Action<TenantDb, Guid, Guid> Both(Action<TenantDb, Guid, Guid> one, Action<TenantDb, Guid, Guid> other) => one + other;

    private static Func<Guid, Grantee> ToPerson(string person) => _ => Grantee.Person(person);

    private static Func<Guid, Grantee> ToMember(string person) => group => Grantee.Member(group, person);

    private static Grantee ToGroup(Guid group) => Grantee.Group(group);
}
