using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>What tests do with address books, one request of one person at a time.</summary>
internal static class Office
{
    public static ContactData Someone { get; } = new() { GivenName = "Anna", FamilyName = "Muster" };

    public static Task<TestSite> Open(DatabaseProvider database) => TestSite.Open(database, [new ContactsModule()]);

    public static Task<Guid> PrivateBook(this TestSite office, string person) =>
        office.As(person, async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    public static Task<AddressBook> GroupBook(this TestSite office, Guid group) =>
        office.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<AddressBook>().SingleAsync(b => b.GroupId == group));

    public static Task<Guid> Folder(this TestSite office, string person, string name) => office.As(person, async sp =>
    {
        var db = sp.GetRequiredService<TenantDb>();
        var folder = AddressBook.FolderOf(person, name, null, office.Clock.GetUtcNow());
        db.Add(folder);
        await db.SaveChangesAsync();
        return folder.Id;
    });

    /// <returns>The operation, for Undo.</returns>
    public static Task<Guid> Rename(this TestSite office, string person, Guid contact, string familyName) => office.As(person, async sp =>
    {
        await sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None,
            (c, stamp) => c.Edit(c.Read() with { FamilyName = familyName }, stamp), default);
        return sp.GetRequiredService<ChangeRecorder>().Operation;
    });

    /// <summary>Out of the person's private book.</summary>
    public static Task<Guid> Delete(this TestSite office, string person, Guid contact) => office.As(person, async sp =>
    {
        var book = await sp.GetRequiredService<BookStore>().Private(default);
        await sp.GetRequiredService<TrashStore>().Move(book, [contact], default);
        return sp.GetRequiredService<ChangeRecorder>().Operation;
    });

    public static Task Purge(this TestSite office) => office.As("ada", sp => sp.GetRequiredService<IEnumerable<IRecurringJob>>().OfType<PurgeTrash>().Single().Run(default));

    public static Task<Guid> AddContact(this TestSite office, string person, ContactData data, AddressBook? into = null) => office.As(person, async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var book = into ?? await sp.GetRequiredService<BookStore>().Private(default);
        var contact = await store.Add(book, ContactCard.Create(data, VCardVersion.V40, Guid.NewGuid().ToString()), default);
        await store.Save(default);
        return contact.Id;
    });
}
