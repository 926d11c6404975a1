using Carnet.ContactFormats;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

public sealed class ListTests
{
    [Theory, BothDatabases]
    public async Task Shows_every_contact_once_whatever_the_order_and_page_size(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var ids = new List<Guid>();
        for (var i = 0; i < 13; i++)
            ids.Add(await office.AddContact("ada", new ContactData
            {
                GivenName = "Same",
                FamilyName = i % 3 == 0 ? "Name" : $"Name{i % 5}",
                Organization = i % 2 == 0 ? "" : $"Firm {i % 4}",
                Emails = i % 4 == 0 ? [] : [new ContactValue { Value = $"{i % 6}@x.example" }],
                Phones = i % 5 == 0 ? [] : [new ContactValue { Value = $"0199 00 {i % 7}" }],
            }));
        var book = await office.PrivateBook("ada");

        foreach (var column in Enum.GetValues<SortColumn>())
            foreach (var descending in new[] { false, true })
                foreach (var size in new[] { 1, 5, 50 })
                {
                    var seen = await ReadAll(office, new ListQuery(book) { Sort = column, Descending = descending, Size = size });
                    Assert.Equal(ids.Order(), seen.Select(l => l.Id).Order());
                    var keys = seen.Select(l => l.Place.Key).ToList();
                    Assert.Equal(descending ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal), keys);
                }
    }

    private static async Task<List<ContactLine>> ReadAll(TestSite office, ListQuery query)
    {
        var seen = new List<ContactLine>();
        while (true)
        {
            var page = await office.As("ada", sp => sp.GetRequiredService<ContactList>().Read(query, default));
            seen.AddRange(page.Lines);
            if (page.Next is null)
                return seen;
            query = query with { After = Cursor.Parse(page.Next.ToString()) };
        }
    }

    [Theory, BothDatabases]
    public async Task Sorts_particles_companies_and_accents_as_people_expect(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        foreach (var (given, family) in new[] { ("Ludwig", "van Beethoven"), ("Émile", "Zola"), ("Anne", "Çelik"), ("Vincent", "Dupont"), ("Zoé", "Élan") })
            await office.AddContact("ada", new ContactData { GivenName = given, FamilyName = family });
        await office.AddContact("ada", new ContactData { Organization = "Ciment du Nord", IsOrganization = true });
        var book = await office.PrivateBook("ada");

        var names = await office.As("ada", async sp => (await sp.GetRequiredService<ContactList>().Read(new ListQuery(book), default)).Lines.Select(l => l.Name));
        Assert.Equal(["Ludwig van Beethoven", "Anne Çelik", "Ciment du Nord", "Vincent Dupont", "Zoé Élan", "Émile Zola"], names);
        var letters = await office.As("ada", sp => sp.GetRequiredService<AlphabetRail>().Read(book, NameOrder.LastFirst, default));
        Assert.Equal(["B", "C", "D", "E", "Z"], letters.Select(l => l.Letter));
    }

    private static readonly (string Text, bool Found)[] Searches =
    [
        ("helene", true),
        ("HÉL", true),
        ("dupo acm", true),
        ("h", true),
        ("du", true),
        ("01 99 00 44 10", true),
        ("019900", true),
        ("+33 1 99", true),
        ("helene@acme", true),
        ("lille", true),
        ("\"*' OR 1=1 --", false),
        ("helene virus", false),
        ("acm:* & !x", false),
    ];

    [Theory, BothDatabases]
    public async Task Finds_by_the_beginning_of_every_word(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        await office.AddContact("ada", new ContactData
        {
            GivenName = "Hélène",
            FamilyName = "Dupont",
            Organization = "Acme",
            Emails = [new ContactValue { Value = "helene@acme.example" }],
            Phones = [new ContactValue { Value = "01 99 00 44 10" }],
            Addresses = [new ContactAddress { City = "Lille" }],
        });
        var book = await office.PrivateBook("ada");
        foreach (var (text, found) in Searches)
            foreach (var scope in new Guid?[] { book, null })
        {
            var mine = await office.As("ada", sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, scope), default));
            Assert.True((found ? 1 : 0) == mine.Lines.Count, text);
            var theirs = await office.As("eve", sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, scope), default));
            Assert.Empty(theirs.Lines);
        }
    }
}
