using System.Diagnostics;
using System.Globalization;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Benchmarks;

/// <summary>One person's book of a given size: fill it, list it, search it, change one contact.</summary>
internal sealed class BookBenchmarks(TestSite site, int size, ResultTable table)
{
    private const int Batch = 500, Runs = 60;

    private Guid _book;

    private string Database => site.Tenant.Provider.ToString();

    public async Task Run()
    {
        _book = (await Ask<BookStore, AddressBook>(books => books.Private(default))).Id;
        await Import();
        await Lists(await Floor());
        await Searches();
        await Save();
        table.Add(Database, size, "memory of the process", $"{Process.GetCurrentProcess().WorkingSet64 / 1048576} MB");
    }

    private async Task Import()
    {
        await using var file = InventedCards.Of(size);
        var watch = Stopwatch.StartNew();
        var batch = new List<VCard>(Batch);
        await foreach (var read in new VCardReader().ReadAsync(file))
        {
            batch.Add(read.Card!);
            if (batch.Count == Batch)
                await Store(batch);
        }
        await Store(batch);
        await site.As("ada", sp => sp.GetRequiredService<MassAddition>().Settle(default));
        table.Add(Database, size, "import", (size / watch.Elapsed.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture) + " cards/s");
    }

    private async Task Store(List<VCard> batch)
    {
        await site.As("ada", async sp =>
        {
            sp.GetRequiredService<ChangeRecorder>().AnnounceEach = false;
            var book = await sp.GetRequiredService<BookStore>().Find(_book, Right.Add, default);
            var stamp = new Stamp(TimeProvider.System.GetUtcNow(), "FR");
            await sp.GetRequiredService<MassAddition>().Save(book, [.. batch.Select(card => Contact.From(card, "ada", stamp))], default);
        });
        batch.Clear();
    }

    // The least any product can do for a list page: one hand-written statement over the same index, without rights.
    private Task<double> Floor() => Time("floor: one hand-written page query", () => Ask<TenantDb, List<string>>(db => db.Database
        .SqlQuery<string>($"SELECT c.name_first_last AS \"Value\" FROM placements p JOIN contacts c ON c.id = p.contact_id WHERE p.book_id = {_book} ORDER BY p.sort_last, p.contact_id LIMIT 51")
        .ToListAsync()));

    private async Task Lists(double floor)
    {
        foreach (var sort in Enum.GetValues<SortColumn>())
            await Time($"first page by {sort.ToString().ToLowerInvariant()}", () => Page(new ListQuery(_book) { Sort = sort }), floor);
        await Time("first page by name, descending", () => Page(new ListQuery(_book) { Descending = true }), floor);
        var middle = (await Page(new ListQuery(_book) { From = "m" })).Next;
        await Time("page in the middle", () => Page(new ListQuery(_book) { After = middle }), floor);
        await Time("alphabet rail", () => Ask<AlphabetRail, IReadOnlyList<RailLetter>>(rail => rail.Read(_book, NameOrder.LastFirst, default)));
    }

    private Task<ContactPage> Page(ListQuery query) => Ask<ContactList, ContactPage>(list => list.Read(query, default));

    private async Task Searches()
    {
        foreach (var text in new[] { "m", "ma", "mar", "marb", "lucia mar", "0199001" })
            await Time($"search \"{text}\"", () => Ask<ContactSearch, SearchResult>(search => search.Find(new SearchQuery(text, _book), default)));
    }

    private async Task Save()
    {
        var id = (await Page(new ListQuery(_book) { From = "m", Size = 1 })).Lines[0].Id;
        var turn = 0;
        await Time("open one contact", () => Ask<ContactStore, Contact>(contacts => contacts.Find(id, Right.View, default)));
        await Time("save one change", () => Ask<ContactStore, ChangeOutcome>(contacts => contacts.Change(
            id, Right.Edit, Precondition.None, (contact, stamp) => contact.Edit(contact.Read() with { JobTitle = $"Buyer {turn++}" }, stamp), default)));
    }

    private Task<double> Time(string what, Func<Task> action, double floor = 0) => table.Time(Database, size, what, Runs, action, floor);

    // A scope of its own for each, as a request has.
    private Task<TResult> Ask<TService, TResult>(Func<TService, Task<TResult>> ask) where TService : notnull =>
        site.As("ada", sp => ask(sp.GetRequiredService<TService>()));
}
