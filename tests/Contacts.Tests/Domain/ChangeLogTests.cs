using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

public sealed class ChangeLogTests
{
    [Theory, BothDatabases]
    public async Task Numbers_every_change_of_a_book_without_a_gap(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var book = await office.PrivateBook("ada");
        await office.Rename("ada", contact, "Second");
        await office.As("ada", async sp => await sp.GetRequiredService<TrashStore>().Move(await sp.GetRequiredService<BookStore>().Find(book, Right.Delete, default), [contact], default));

        await office.As("ada", async sp =>
        {
            var log = await sp.GetRequiredService<TenantDb>().Set<BookChange>().OrderBy(c => c.Sequence).ToListAsync();
            Assert.Equal([(1, false), (2, false), (3, true)], log.Select(c => (c.Sequence, c.IsRemoval)));
            Assert.All(log, change => Assert.Equal((book, contact), (change.BookId, change.ContactId)));
            var row = await sp.GetRequiredService<BookStore>().Find(book, Right.View, default);
            Assert.Equal((3, 0), (row.Sequence, row.ContactCount));
        });
    }

    [Theory, BothDatabases]
    public async Task Stays_without_a_gap_when_many_write_at_once(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        await office.PrivateBook("ada");
        await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => Task.Run(() => office.AddContact("ada", Office.Someone))));

        await office.As("ada", async sp =>
        {
            var sequences = await sp.GetRequiredService<TenantDb>().Set<BookChange>().OrderBy(c => c.Sequence).Select(c => c.Sequence).ToListAsync();
            Assert.Equal(Enumerable.Range(1, 24).Select(n => (long)n), sequences);
        });
    }

    [Theory, BothDatabases]
    public async Task Tells_every_book_a_contact_stands_in(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var second = await office.Folder("ada", "Suppliers");
        await office.As("ada", async sp =>
        {
            var store = sp.GetRequiredService<ContactStore>();
            await store.Place(contact, await sp.GetRequiredService<BookStore>().Find(second, Right.Add, default), default);
        });
        await office.Rename("ada", contact, "Elsewhere");

        await office.As("ada", async sp =>
        {
            var log = await sp.GetRequiredService<TenantDb>().Set<BookChange>().Where(c => c.BookId == second).OrderBy(c => c.Sequence).ToListAsync();
            Assert.Equal([1, 2], log.Select(c => c.Sequence));
        });
    }

    [Theory, BothDatabases]
    public async Task Keeps_row_history_and_log_together_when_the_save_breaks(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        await office.As("ada", async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            // A second row with the key of a stored one breaks the save after the log row was numbered.
            db.Add(new GroupMember { GroupId = Guid.Empty, PersonId = "x" });
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
            db.Add(new GroupMember { GroupId = Guid.Empty, PersonId = "x" });
            await Assert.ThrowsAsync<DbUpdateException>(() => sp.GetRequiredService<ContactStore>().Change(
                contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(c.Read() with { FamilyName = "Broken" }, stamp), default));
        });

        await office.As("ada", async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            Assert.Equal(1, await db.Set<BookChange>().CountAsync());
            Assert.Equal(1, await db.Set<ContactRevision>().CountAsync());
            Assert.Equal(1, (await sp.GetRequiredService<BookStore>().Private(default)).Sequence);
            Assert.Equal(1, (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Revision);
        });
    }

    [Theory, BothDatabases]
    public async Task Lets_the_later_of_two_writers_see_what_the_first_stored(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var contact = await office.AddContact("ada", Office.Someone);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => office.As("ada", sp =>
            sp.GetRequiredService<ContactStore>().Change(contact, Right.Edit, Precondition.None,
                (c, stamp) => c.Edit(c.Read() with { Notes = c.Read().Notes + n }, stamp), default)))));

        Assert.All(outcomes, outcome => Assert.True(outcome.Changed));
        var notes = await office.As("ada", async sp => (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Read().Notes);
        Assert.Equal("012345", string.Concat(notes.Order()));
    }
}
