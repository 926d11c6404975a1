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

public sealed class TrashTests
{
    [Theory, BothDatabases]
    public async Task Hides_a_deleted_contact_and_gives_it_back_as_it_was(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var before = await Bytes(office, contact);
        var operation = await office.Delete("ada", contact);

        await Assert.ThrowsAsync<NotFoundException>(() => Bytes(office, contact));
        Assert.Single(await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));
        Assert.Empty(await office.As("eve", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));

        Assert.Equal(new UndoOutcome(1, 0), await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(operation, default)));
        Assert.Equal(before, await Bytes(office, contact));
    }

    [Theory, BothDatabases]
    public async Task What_came_back_into_a_book_by_another_way_no_longer_lies_in_its_trash(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var folder = await office.Folder("ada", "Suppliers");
        await Put(office, contact, folder);
        await office.Delete("ada", contact);
        await Put(office, contact, await office.PrivateBook("ada"));
        Assert.Empty(await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));
        await office.Delete("ada", contact);
        Assert.Single(await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));
    }

    private static Task Put(TestSite office, Guid contact, Guid book) => office.As("ada", async sp =>
        await sp.GetRequiredService<ContactStore>().Place(contact, await sp.GetRequiredService<TenantDb>().Set<AddressBook>().AsNoTracking().SingleAsync(b => b.Id == book), default));

    [Theory, BothDatabases]
    public async Task Lets_nobody_else_take_a_gesture_back(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var operation = await office.Delete("ada", contact);
        Assert.Equal(new UndoOutcome(0, 0), await office.As("eve", sp => sp.GetRequiredService<Undo>().Operation(operation, default)));
        await Assert.ThrowsAsync<NotFoundException>(() => Bytes(office, contact));
    }

    [Theory, BothDatabases]
    public async Task Undoes_an_edit_unless_somebody_changed_the_contact_since(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var before = await Bytes(office, contact);
        var first = await office.Rename("ada", contact, "Second");
        Assert.Equal(new UndoOutcome(1, 0), await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(first, default)));
        Assert.Equal(before, await Bytes(office, contact));

        var second = await office.Rename("ada", contact, "Third");
        await office.Rename("ada", contact, "Fourth");
        Assert.Equal(new UndoOutcome(0, 1), await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(second, default)));
    }

    [Theory, BothDatabases]
    public async Task Undoes_an_addition_by_moving_it_to_the_trash(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var operation = await office.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<ContactRevision>().Select(r => r.OperationId).SingleAsync());
        Assert.Equal(new UndoOutcome(1, 0), await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(operation, default)));
        await Assert.ThrowsAsync<NotFoundException>(() => Bytes(office, contact));
    }

    [Theory, BothDatabases]
    public async Task Goes_on_with_an_undo_whose_contact_is_gone(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (first, second) = (await office.AddContact("ada", Office.Someone), await office.AddContact("ada", Office.Someone));
        var operation = await office.As("ada", async sp =>
        {
            foreach (var contact in new[] { first, second })
                await sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(c.Read() with { FamilyName = "Changed" }, stamp), default);
            return sp.GetRequiredService<ChangeRecorder>().Operation;
        });
        await office.Delete("ada", second);
        Assert.Equal(new UndoOutcome(1, 1), await office.As("ada", sp => sp.GetRequiredService<Undo>().Operation(operation, default)));
        Assert.Contains("Muster", Encoding.UTF8.GetString(await Bytes(office, first)), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Pages_through_the_trash_from_any_place(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        for (var i = 0; i < 5; i++)
            await office.Delete("ada", await office.AddContact("ada", Office.Someone));
        var all = await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync());
        var rest = await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List(TrashPlace.Parse(all[1].Place.ToString())).ToListAsync());
        Assert.Equal(all[2..], rest);
        Assert.Null(TrashPlace.Parse("42949674"));
    }

    [Theory, BothDatabases]
    public async Task Keeps_a_contact_that_stands_elsewhere(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var folder = await office.Folder("ada", "Suppliers");
        await office.As("ada", async sp => await sp.GetRequiredService<ContactStore>().Place(contact, await sp.GetRequiredService<BookStore>().Find(folder, Right.Add, default), default));
        await office.Delete("ada", contact);
        await Bytes(office, contact);
    }

    [Theory, BothDatabases]
    public async Task Is_emptied_after_thirty_days_for_good(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var (gone, kept) = (await office.AddContact("ada", Office.Someone), await office.AddContact("ada", Office.Someone));
        await office.Delete("ada", gone);
        await office.Purge();
        Assert.Single(await office.As("ada", sp => sp.GetRequiredService<TrashStore>().List().ToListAsync()));

        office.Clock.Advance(TimeSpan.FromDays(TrashedPlacement.Days + 1));
        await office.Purge();
        await office.As("ada", async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            Assert.Equal([kept], await db.Set<Contact>().Select(c => c.Id).ToListAsync());
            Assert.Equal([kept], await db.Set<Card>().Select(c => c.ContactId).ToListAsync());
            Assert.Equal(3, await db.Set<BookChange>().CountAsync());
        });
    }

    [Theory, BothDatabases]
    public async Task Shows_who_changed_what_through_which_door_and_restores_one_field(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        await office.Rename("ada", contact, "Second");
        var history = await office.As("ada", sp => sp.GetRequiredService<History>().Of(contact, default));
        Assert.Equal([Acts.Edited, Acts.Created], history.Select(h => h.Entry.Act));
        Assert.Equal(("ada", "web"), (history[0].Entry.ActorId, history[0].Entry.DoorKind));
        var change = Assert.Single(history[0].Changes, c => c.FieldId == "familyName");
        Assert.Equal((Office.Someone.FamilyName, "Second"), (change.Before, change.After));

        await office.As("ada", sp => sp.GetRequiredService<History>().RestoreField(contact, history[0].Entry.Id, "familyName", default));
        Assert.Equal(Office.Someone.FamilyName, (await office.As("ada", sp => sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default))).Read().FamilyName);
        await Assert.ThrowsAsync<NotFoundException>(() => office.As("eve", sp => sp.GetRequiredService<History>().Of(contact, default)));
    }

    private static Task<byte[]> Bytes(TestSite office, Guid contact) =>
        office.As("ada", async sp => (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Card.Bytes);
}
