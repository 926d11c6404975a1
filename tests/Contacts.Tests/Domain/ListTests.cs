using Carnet.ContactFormats;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Search;
using Carnet.Modularity.People;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Domain;

public sealed class ListTests
{
    public static TheoryData<SortColumn, bool, int> Orders
    {
        get
        {
            var orders = new TheoryData<SortColumn, bool, int>();
            foreach (var column in Enum.GetValues<SortColumn>())
                foreach (var size in new[] { 1, 5, 50 })
                {
                    orders.Add(column, false, size);
                    orders.Add(column, true, size);
                }
            return orders;
        }
    }

    [Theory, MemberData(nameof(Orders))]
    public async Task Shows_every_contact_once_whatever_the_order_and_page_size(SortColumn column, bool descending, int size)
    {
        await using var office = await Office.Open();
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

        var seen = new List<ContactLine>();
        for (var query = new ListQuery(book) { Sort = column, Descending = descending, Size = size }; ;)
        {
            var page = await office.As("ada", sp => sp.GetRequiredService<ContactList>().Read(query, default));
            seen.AddRange(page.Lines);
            if (page.Next is null)
                break;
            query = query with { After = Cursor.Parse(page.Next.ToString()) };
        }

        Assert.Equal(ids.Order(), seen.Select(l => l.Id).Order());
        var keys = seen.Select(l => l.Place.Key).ToList();
        Assert.Equal(descending ? keys.OrderDescending(StringComparer.Ordinal) : keys.Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public async Task Sorts_particles_companies_and_accents_as_people_expect()
    {
        await using var office = await Office.Open();
        foreach (var (given, family) in new[] { ("Ludwig", "van Beethoven"), ("Émile", "Zola"), ("Anne", "Çelik"), ("Vincent", "Dupont"), ("Zoé", "Élan") })
            await office.AddContact("ada", new ContactData { GivenName = given, FamilyName = family });
        await office.AddContact("ada", new ContactData { Organization = "Ciment du Nord", IsOrganization = true });
        var book = await office.PrivateBook("ada");

        var names = await office.As("ada", async sp => (await sp.GetRequiredService<ContactList>().Read(new ListQuery(book), default)).Lines.Select(l => l.Name));
        Assert.Equal(["Ludwig van Beethoven", "Anne Çelik", "Ciment du Nord", "Vincent Dupont", "Zoé Élan", "Émile Zola"], names);
        var letters = await office.As("ada", sp => sp.GetRequiredService<AlphabetRail>().Read(book, NameOrder.LastFirst, default));
        Assert.Equal(["B", "C", "D", "E", "Z"], letters.Select(l => l.Letter));
    }

    [Theory]
    [InlineData("helene", true)]
    [InlineData("HÉL", true)]
    [InlineData("dupo acm", true)]
    [InlineData("h", true)]
    [InlineData("du", true)]
    [InlineData("01 99 00 44 10", true)]
    [InlineData("019900", true)]
    [InlineData("+33 1 99", true)]
    [InlineData("helene@acme", true)]
    [InlineData("lille", true)]
    [InlineData("\"*' OR 1=1 --", false)]
    [InlineData("helene virus", false)]
    [InlineData("acm:* & !x", false)]
    public async Task Finds_by_the_beginning_of_every_word(string text, bool found)
    {
        await using var office = await Office.Open();
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
        foreach (var scope in new Guid?[] { book, null })
        {
            var mine = await office.As("ada", sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, scope), default));
            Assert.Equal(found ? 1 : 0, mine.Lines.Count);
            var theirs = await office.As("eve", sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, scope), default));
            Assert.Empty(theirs.Lines);
        }
    }
}
