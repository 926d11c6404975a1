using System.Text;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

/// <summary>Several people at one contact, deleting and taking back.</summary>
public sealed class TrashOfSeveralTests
{
    [Theory, BothDatabases]
    public async Task Two_people_delete_the_same_contact_and_one_takes_it_back_twice(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var operations = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => office.Delete("ada", contact))));
        await Task.WhenAll(operations.Select(operation => Task.Run(() => office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(operation, default)))));
        await Bytes(office, contact);
    }

    [Theory, BothDatabases]
    public async Task An_edit_and_a_deletion_of_one_contact_do_not_wait_for_each_other_for_ever(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        foreach (var round in Enumerable.Range(0, 10))
        {
            var contact = await office.AddContact("ada", Office.Someone);
            await Task.WhenAll(
                Task.Run(() => Refusable(office.Rename("ada", contact, $"Renamed {round}"))),
                Task.Run(() => office.Delete("ada", contact)));
        }
    }

    private static async Task Refusable(Task act)
    {
        try
        {
            await act;
        }
        catch (NotFoundException)
        {
            // The deletion was quicker.
        }
    }

    [Theory, BothDatabases]
    public async Task Gives_a_withdrawn_contact_back_to_who_withdrew_it_only(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = Guid.CreateVersion7();
        await office.As("ada", async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            db.Add(AddressBook.OfGroup(group, "Sales", office.Clock.GetUtcNow()));
            db.AddRange(new GroupMember { GroupId = group, PersonId = "ada" }, new GroupMember { GroupId = group, PersonId = "dan", IsAdministrator = true });
            await db.SaveChangesAsync();
        });
        var book = await office.GroupBook(group);
        var contact = await office.AddContact("ada", Office.Someone);
        await office.As("dan", async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            db.Add(Grant.OnBook(book.Id, Grantee.Person("ada"), Right.Add, "dan", office.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });
        await office.As("ada", async sp => await sp.GetRequiredService<ContactStore>().Place(contact, await sp.GetRequiredService<BookStore>().Find(book.Id, Right.Add, default), default));
        await office.As("ada", async sp => await sp.GetRequiredService<TrashStore>().Move(book, [contact], default));

        Assert.Empty(await office.As("dan", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));
        Assert.Equal(0, await office.As("dan", sp => sp.GetRequiredService<TrashStore>().Restore(book.Id, [contact], default)));
        Assert.Equal(1, await office.As("ada", sp => sp.GetRequiredService<TrashStore>().Restore(book.Id, [contact], default)));
    }

    private static async Task<byte[]> Bytes(TestSite office, Guid contact) =>
        (await office.As("ada", sp => sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default))).Card.Bytes;
}
