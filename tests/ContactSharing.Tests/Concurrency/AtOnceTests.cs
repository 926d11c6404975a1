using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Invitations;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Concurrency;

/// <summary>Two people do at once what does not go together. Whoever comes second is told so; nothing is left half done.</summary>
public sealed class AtOnceTests
{
    private const int Rounds = 5;

    [Theory, BothDatabases]
    public async Task Who_accepts_while_it_is_withdrawn_has_nothing_in_the_end(DatabaseProvider database)
    {
        await using var site = await Open(database);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = await Folder(site, $"Suppliers {round}");
            await Share(site, folder, new Notice(NoticeKind.Standard, ""));
            var invitation = await site.As("bob", sp => sp.GetRequiredService<Answers>().Mine.Select(i => i.Id).FirstAsync());
            await TestSite.AtOnce(
                () => Refused(() => site.As("bob", sp => sp.GetRequiredService<Answers>().Accept(invitation, "", null, default))),
                () => Withdraw(site, folder));
            Assert.Equal(Right.None, await site.As("bob", sp => sp.GetRequiredService<BookStore>().RightsOn(folder, default)));
            Assert.Equal(0, await site.AsSystem(sp => sp.GetRequiredService<TenantDb>().Set<Invitation>().CountAsync(i => i.BookId == folder && i.State != InvitationState.Withdrawn)));
        }
    }

    [Theory, BothDatabases]
    public async Task Who_saves_while_it_is_withdrawn_saved_before_or_not_at_all(DatabaseProvider database)
    {
        await using var site = await Open(database);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = await Folder(site, $"Suppliers {round}");
            var contact = await Contact(site, folder);
            await Share(site, folder, Notice.None);
            Exception? refusal = null;
            await TestSite.AtOnce(async () => refusal = await Refused(() => Edit(site, "bob", contact)), () => Withdraw(site, folder));
            Assert.Equal(refusal is null ? "bob was here" : "", await Notes(site, contact));
            Assert.IsType<NotFoundException>(await Refused(() => Edit(site, "bob", contact)));
        }
    }

    [Theory, BothDatabases]
    public async Task Who_edits_a_book_while_its_owner_is_deleted_saved_before_or_not_at_all(DatabaseProvider database)
    {
        await using var site = await Open(database);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = await Folder(site, $"Suppliers {round}");
            var contact = await Contact(site, folder);
            await Share(site, folder, Notice.None);
            Exception? refusal = null;
            await TestSite.AtOnce(async () => refusal = await Refused(() => Edit(site, "bob", contact)), () => Leave(site, "dan"));
            Assert.Equal(refusal is null ? "bob was here" : "", await Notes(site, contact));
            Assert.IsType<NotFoundException>(await Refused(() => Edit(site, "bob", contact)));
            await site.AsSystem(sp => sp.GetRequiredService<OwnerlessBooks>().HandOver(folder, "eve", "From Dan", default));
            Assert.Equal(Right.All, await site.As("eve", sp => sp.GetRequiredService<ContactStore>().RightsOn(contact, default)));
        }
    }

    [Theory, BothDatabases]
    public async Task A_book_without_an_owner_gets_one_heir(DatabaseProvider database)
    {
        await using var site = await Open(database);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = await Folder(site, $"Suppliers {round}");
            await Contact(site, folder);
            await Leave(site, "dan");
            var answers = new Exception?[3];
            await TestSite.AtOnce(new[] { "eve", "bob" }
                .Select((heir, n) => (Func<Task>)(async () => answers[n] = await Refused(() => site.AsSystem(sp => sp.GetRequiredService<OwnerlessBooks>().HandOver(folder, heir, "From Dan", default)))))
                .Append(async () => answers[2] = await Refused(() => site.AsSystem(sp => sp.GetRequiredService<OwnerlessBooks>().Destroy(folder, default)))));
            Assert.Equal([typeof(NotFoundException), typeof(NotFoundException)], answers.OfType<Exception>().Select(a => a.GetType()));
        }
    }

    private static Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [new ContactsModule(), new ContactSharingModule()], services => services.AddScoped<IPermissions, NothingPermitted>());

    private static Task<Guid> Folder(TestSite site, string name) => site.As("dan", async sp => (await sp.GetRequiredService<FolderStore>().Create(name, null, default)).Id);

    private static Task<Guid> Contact(TestSite site, Guid book) => site.As("dan", async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var data = new ContactData { GivenName = "Anna", FamilyName = "Muster", FormattedName = "Anna Muster" };
        var contact = await store.Add(await sp.GetRequiredService<BookStore>().Find(book, Right.Add, default), ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });

    private static Task Share(TestSite site, Guid folder, Notice notice) => site.As("dan", sp =>
        sp.GetRequiredService<Sharing>().Share(folder, [ShareTarget.Person("bob")], Role.Manager.Rights(), notice, default));

    private static Task Withdraw(TestSite site, Guid folder) => site.As("dan", sp =>
        sp.GetRequiredService<Withdrawals>().Withdraw(folder, ShareTarget.Person("bob"), Notice.None, default));

    private static Task Edit(TestSite site, string person, Guid contact) => site.As(person, sp =>
        sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(c.Read() with { Notes = "bob was here" }, stamp), default));

    private static Task Leave(TestSite site, string person) => site.AsSystem(async sp =>
    {
        foreach (var listener in sp.GetServices<IPeopleListener>())
            await listener.Deleted(person, default);
    });

    private static Task<string> Notes(TestSite site, Guid contact) => site.AsSystem(async sp =>
        (await sp.GetRequiredService<TenantDb>().Set<Contact>().Include(c => c.Card).AsNoTracking().SingleAsync(c => c.Id == contact)).Read().Notes);

    private static async Task<Exception?> Refused(Func<Task> act)
    {
        var refusal = await Record.ExceptionAsync(act);
        Assert.True(refusal is null or RefusalException, refusal?.ToString());
        return refusal;
    }

    private sealed class NothingPermitted : IPermissions
    {
        public Task<bool> Has(CurrentUser user, string permissionId, CancellationToken cancel) => Task.FromResult(false);
    }
}
