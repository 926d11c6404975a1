using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Benchmarks.Scale;

/// <summary>A tenant of 5,000 people and 500 groups, as one person in 40 groups sees it: times and plans of whatever lists something.</summary>
internal sealed class ScaleBenchmarks(TestSite site, int size, ResultTable table, TextWriter plans) : IDisposable
{
    private const int Runs = 15;

    private readonly CommandLog _log = new(_ => true);

    private string Database => site.Tenant.Provider.ToString();

    public async Task Run()
    {
        var books = await Ask<BookStore, IReadOnlyList<BookLine>>(store => store.List(default));
        var (own, group, all) = (books[0].Book, books.Where(b => b.Book.Kind == BookKind.Group).MaxBy(b => b.Book.ContactCount)!.Book, books[^1].Book);
        plans.WriteLine($"{books.Count} books with {books.Sum(b => b.Book.ContactCount):N0} contacts; own {own.ContactCount:N0}, largest group's {group.ContactCount:N0}");
        await Time("all my books with rights and numbers", () => Ask<BookStore, IReadOnlyList<BookLine>>(store => store.List(default)));
        await Time("my groups", () => Ask<GroupList, IReadOnlyList<GroupLine>>(list => list.Mine(default)));
        await Time("floor: one look-up in an index", () => Ask<TenantDb, int>(db => db.Set<Contact>().CountAsync(c => c.Id == own.Id)));
        await Lists("private book", own.Id);
        await Lists("largest group book", group.Id);
        await Searches(group.Id);
        await Contact(group.Id);
        await Time("trash, first page", () => Ask<TrashStore, List<TrashedContact>>(trash => trash.List().Take(51).ToListAsync()));
        await Grant(group.Id);
    }

    private async Task Lists(string name, Guid book)
    {
        await Time($"{name}: rights", () => Ask<BookStore, Right>(store => store.RightsOn(book, default)));
        await Time($"{name}: first page", () => Page(new ListQuery(book)));
        await Time($"{name}: first page by company", () => Page(new ListQuery(book) { Sort = SortColumn.Company }));
        var middle = (await Page(new ListQuery(book) { From = "m" })).Next;
        await Time($"{name}: next page in the middle", () => Page(new ListQuery(book) { After = middle }));
        await Time($"{name}: jump to a letter", () => Page(new ListQuery(book) { From = "r" }));
        await Time($"{name}: alphabet rail", () => Ask<AlphabetRail, IReadOnlyList<RailLetter>>(rail => rail.Read(book, NameOrder.LastFirst, default)));
    }

    private async Task Searches(Guid group)
    {
        foreach (var text in new[] { "m", "ma", "buyer", "marie", "mar", "lucia mar", "borosan", "0199001", $"nr{size / 2}", "zzyzx" })
            await Time($"search in all I see: {text}", () => Ask<ContactSearch, SearchResult>(search => search.Find(new SearchQuery(text, null), default)));
        foreach (var text in new[] { "m", "marie", "zzyzx" })
            await Time($"search in the group: {text}", () => Ask<ContactSearch, SearchResult>(search => search.Find(new SearchQuery(text, group), default)));
    }

    private async Task Contact(Guid group)
    {
        var contact = (await Page(new ListQuery(group) { From = "m", Size = 1 })).Lines[0].Id;
        await Time("open one contact", () => Ask<ContactStore, Contact>(store => store.Find(contact, Right.View, default)));
        await Time("rights on one contact", () => Ask<ContactStore, Right>(store => store.RightsOn(contact, default)));
        await Time("who sees it", () => Ask<Holders, Audience>(holders => holders.Of(contact, default)));
    }

    private async Task Grant(Guid bookId)
    {
        await Give(bookId, Right.None);
        var before = await Count();
        await Time("give all members of the largest group a right", () => Give(bookId, Right.Add));
        table.Add(Database, size, "rows more after that", ((await Count()) - before).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private Task Give(Guid bookId, Right right) => site.As("p1", async sp =>
    {
        var book = await sp.GetRequiredService<TenantDb>().Set<AddressBook>().AsNoTracking().SingleAsync(b => b.Id == bookId);
        await sp.GetRequiredService<GrantStore>().Give(book, [Grantee.Group(book.GroupId!.Value)], right, default);
    });

    private Task<int> Count() => Ask<TenantDb, int>(db => db.Set<Grant>().CountAsync());

    private Task<ContactPage> Page(ListQuery query) => Ask<ContactList, ContactPage>(list => list.Read(query, default));

    private async Task Time(string what, Func<Task> act)
    {
        await table.Time(Database, size, what, Runs, act);
        foreach (var statement in (await _log.During(act)).Where(s => s.IsQuery).DistinctBy(s => s.Text))
        {
            plans.WriteLine($"\n== {Database}: {what}\n{statement.Text}\n--");
            await site.AsSystem(async sp =>
            {
                foreach (var line in await Plans.Of(sp.GetRequiredService<TenantDb>(), statement))
                    plans.WriteLine(line);
            });
        }
        await plans.FlushAsync();
    }

    private Task<TResult> Ask<TService, TResult>(Func<TService, Task<TResult>> ask) where TService : notnull =>
        site.As(Census.Reader, sp => ask(sp.GetRequiredService<TService>()));

    public void Dispose() => _log.Dispose();
}
