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
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Benchmarks;

/// <summary>One person's book of a given size: fill it, list it, search it, change one contact.</summary>
internal static class BookBenchmarks
{
    private const int Batch = 500, Runs = 60;

    public static async Task Run(Workbench bench, int size, ResultTable table)
    {
        var bookId = await bench.Request(async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);
        await Import(bench, bookId, size, table);
        var floor = await Floor(bench, bookId, size, table);
        await Lists(bench, bookId, size, table, floor);
        await Searches(bench, bookId, size, table);
        await Save(bench, bookId, size, table);
        table.Add(bench.Name, size, "memory of the process", $"{Process.GetCurrentProcess().WorkingSet64 / 1048576} MB");
    }

    private static async Task Import(Workbench bench, Guid bookId, int size, ResultTable table)
    {
        await using var file = InventedCards.Of(size);
        var watch = Stopwatch.StartNew();
        var batch = new List<VCard>(Batch);
        await foreach (var read in new VCardReader().ReadAsync(file, new VCardReaderOptions(), default))
        {
            batch.Add(read.Card!);
            if (batch.Count == Batch)
                await Store(bench, bookId, batch);
        }
        await Store(bench, bookId, batch);
        table.Add(bench.Name, size, "import", (size / watch.Elapsed.TotalSeconds).ToString("N0", CultureInfo.InvariantCulture) + " cards/s");
    }

    private static async Task Store(Workbench bench, Guid bookId, List<VCard> batch)
    {
        await bench.Request(async sp =>
        {
            sp.GetRequiredService<ChangeRecorder>().AnnounceEach = false;
            var store = sp.GetRequiredService<ContactStore>();
            var book = await sp.GetRequiredService<BookStore>().Find(bookId, Right.Add, default);
            foreach (var card in batch)
                await store.Add(book, card, default);
            await store.Save(default);
        });
        batch.Clear();
    }

    // The least any product can do for a list page: one prepared statement over the same index, without rights and without names of columns.
    private static Task<double> Floor(Workbench bench, Guid bookId, int size, ResultTable table) =>
        table.Time(bench.Name, size, "floor: one hand-written page query", Runs, () => bench.Request(sp => sp.GetRequiredService<TenantDb>().Database
            .SqlQuery<string>($"SELECT c.name_first_last AS \"Value\" FROM placements p JOIN contacts c ON c.id = p.contact_id WHERE p.book_id = {bookId} ORDER BY p.sort_last, p.contact_id LIMIT 51")
            .ToListAsync()));

    private static async Task Lists(Workbench bench, Guid bookId, int size, ResultTable table, double floor)
    {
        foreach (var sort in Enum.GetValues<SortColumn>())
            await table.Time(bench.Name, size, $"first page by {sort.ToString().ToLowerInvariant()}", Runs, () => Page(bench, new ListQuery(bookId) { Sort = sort }), floor);
        await table.Time(bench.Name, size, "first page by name, descending", Runs, () => Page(bench, new ListQuery(bookId) { Descending = true }), floor);
        var middle = (await Page(bench, new ListQuery(bookId) { From = "m" })).Next;
        await table.Time(bench.Name, size, "page in the middle", Runs, () => Page(bench, new ListQuery(bookId) { After = middle }), floor);
        await table.Time(bench.Name, size, "alphabet rail", Runs, () => bench.Request(sp => sp.GetRequiredService<AlphabetRail>().Read(bookId, NameOrder.LastFirst, default)));
    }

    private static Task<ContactPage> Page(Workbench bench, ListQuery query) =>
        bench.Request(sp => sp.GetRequiredService<ContactList>().Read(query, default));

    private static async Task Searches(Workbench bench, Guid bookId, int size, ResultTable table)
    {
        foreach (var text in new[] { "m", "ma", "mar", "marb", "lucia mar", "0199001" })
            await table.Time(bench.Name, size, $"search \"{text}\"", Runs, () =>
                bench.Request(sp => sp.GetRequiredService<ContactSearch>().Find(new SearchQuery(text, bookId), default)));
    }

    private static async Task Save(Workbench bench, Guid bookId, int size, ResultTable table)
    {
        var id = (await Page(bench, new ListQuery(bookId) { From = "m", Size = 1 })).Lines[0].Id;
        var turn = 0;
        await table.Time(bench.Name, size, "open one contact", Runs, () => bench.Request(sp => sp.GetRequiredService<ContactStore>().Find(id, Right.View, default)));
        await table.Time(bench.Name, size, "save one change", Runs, () => bench.Request(sp => sp.GetRequiredService<ContactStore>().Change(
            id, Right.Edit, Precondition.None, (contact, stamp) => contact.Edit(contact.Read() with { JobTitle = $"Buyer {turn++}" }, stamp), default)));
    }
}
