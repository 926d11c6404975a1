using Carnet.ContactFormats;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.Contacts.Changes;
using Carnet.Modularity.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

public sealed class Scratch
{
    [Fact]
    public async Task Walk_through()
    {
        await using var office = await Office.Open();
        var id = await office.AddContact("ada", new ContactData { GivenName = "Hélène", FamilyName = "Dupont", Organization = "Acme", Phones = [new ContactValue { Value = "03 27 00 00 01" }], Emails = [new ContactValue { Value = "h@acme.fr" }] });
        await office.AddContact("ada", new ContactData { GivenName = "Zoé", FamilyName = "Abel" });
        var book = await office.PrivateBook("ada");
        await office.As("ada", async sp =>
        {
            var page = await sp.GetRequiredService<ContactList>().Read(new ListQuery(book) { Size = 1 }, default);
            Assert.Equal("Zoé Abel", page.Lines.Single().Name);
            Assert.True(page.Lines[0].MayEdit);
            var next = await sp.GetRequiredService<ContactList>().Read(new ListQuery(book) { Size = 1, After = page.Next }, default);
            Assert.Equal("Hélène Dupont", next.Lines.Single().Name);
            var rail = await sp.GetRequiredService<AlphabetRail>().Read(book, Modularity.People.NameOrder.LastFirst, default);
            Assert.Equal(["A", "D"], rail.Select(r => r.Letter));
            var search = sp.GetRequiredService<ContactSearch>();
            Assert.Single((await search.Find(new SearchQuery("helene ACM", book), default)).Lines);
            Assert.Single((await search.Find(new SearchQuery("he", book), default)).Lines);
            Assert.Single((await search.Find(new SearchQuery("3327000", null), default)).Lines);
        });
        await office.As("ada", async sp =>
        {
            var store = sp.GetRequiredService<ContactStore>();
            var outcome = await store.Change(id, Right.Edit, new Precondition(Revision: 1), (c, stamp) => c.Edit(c.Read() with { Organization = "Beta" }, stamp), default);
            Assert.True(outcome.Changed);
            Assert.Equal(2, outcome.Contact.Revision);
        });
        await office.As("ada", async sp =>
        {
            var store = sp.GetRequiredService<ContactStore>();
            Assert.False((await store.Change(id, Right.Edit, new Precondition(Revision: 1), (c, stamp) => c.Edit(c.Read() with { Organization = "Gamma" }, stamp), default)).Changed);
            var history = await sp.GetRequiredService<History>().Of(id, default);
            Assert.Equal(["edited", "created"], history.Select(h => h.Entry.Act));
            Assert.Contains(history[0].Changes, c => c.Before == "Acme" && c.After == "Beta");
            var search = sp.GetRequiredService<ContactSearch>();
            Assert.Empty((await search.Find(new SearchQuery("acm", book), default)).Lines);
            Assert.Single((await search.Find(new SearchQuery("beta", book), default)).Lines);
        });
        await Assert.ThrowsAsync<Modularity.Errors.NotFoundException>(() => office.As("eve", sp => sp.GetRequiredService<ContactStore>().Find(id, Right.View, default)));
        var operation = await office.As("ada", async sp =>
        {
            var b = await sp.GetRequiredService<BookStore>().Find(book, Right.Delete, default);
            Assert.Equal(2, b.ContactCount);
            Assert.Equal(1, await sp.GetRequiredService<TrashStore>().Move(b, [id], default));
            return sp.GetRequiredService<ChangeRecorder>().Operation;
        });
        await office.As("ada", async sp =>
        {
            Assert.Single(await sp.GetRequiredService<TrashStore>().List().ToListAsync());
            await Assert.ThrowsAsync<Modularity.Errors.NotFoundException>(() => sp.GetRequiredService<ContactStore>().Find(id, Right.View, default));
        });
        await office.As("ada", async sp => Assert.Equal(1, (await sp.GetRequiredService<Undo>().Operation(operation, default)).Undone));
        await office.As("ada", async sp =>
        {
            await sp.GetRequiredService<ContactStore>().Find(id, Right.View, default);
            var lines = await sp.GetRequiredService<BookStore>().List(default);
            Assert.Equal(Right.All, lines.Single().Rights);
            Assert.Equal(2, lines.Single().Book.ContactCount);
            Assert.Equal(Right.All & ~Right.None, await sp.GetRequiredService<ContactStore>().RightsOn(id, default));
            var log = await sp.GetRequiredService<TenantDb>().Set<BookChange>().OrderBy(c => c.Sequence).ToListAsync();
            Assert.Equal([1, 2, 3, 4, 5], log.Select(l => l.Sequence));
        });
    }
}
