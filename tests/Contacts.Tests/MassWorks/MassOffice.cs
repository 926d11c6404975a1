using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Tests.Domain;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.MassWorks;

/// <summary>Ada has a large book; a job's life can be cut short.</summary>
internal sealed class MassOffice(TestSite site, Guid book) : IAsyncDisposable
{
    public TestSite Site => site;
    public Guid Book => book;

    public static async Task<MassOffice> Open(DatabaseProvider database, int contacts)
    {
        var site = await Office.Open(database);
        var office = new MassOffice(site, await site.PrivateBook("ada"));
        await office.Add(contacts);
        return office;
    }

    public Task Add(int contacts) => site.As("ada", async sp =>
    {
        var found = await sp.GetRequiredService<BookStore>().Find(book, Right.Add, default);
        var stamp = new Stamp(site.Clock.GetUtcNow(), "FR");
        await sp.GetRequiredService<MassAddition>().Save(found, [.. Enumerable.Range(0, contacts).Select(n =>
            Contact.From(ContactCard.Create(new ContactData { FormattedName = $"Nr {n}" }, VCardVersion.V40, Guid.NewGuid().ToString()), "ada", stamp))], default);
    });

    public Task<MassWork> Order(string verb, MassTask task) => site.As("ada", sp => sp.GetRequiredService<MassWorkStore>().Begin(verb, task, default));

    public async Task<MassWork> OrderEmptying() => await Order(EmptyBook.Name, new MassTask(book, await Standing()));

    public async Task<MassWork> OrderUndo(Guid operation) =>
        await Order(UndoWork.Name, (await site.As("ada", sp => sp.GetRequiredService<Undo>().Size(operation, default)))!);

    /// <summary>Runs the job until it has reported so many times; then the power fails.</summary>
    public Task RunUntil<TJob>(MassWork work, int reports) where TJob : IJob => site.As("ada", async sp =>
        await Assert.ThrowsAsync<PowerFailure>(() => ActivatorUtilities.CreateInstance<TJob>(sp).Run(new ShortLife(work.Id, reports), default)));

    public Task<MassWork> Find(MassWork work) => site.As("ada", sp => sp.GetRequiredService<MassWorkStore>().Find(work.Id, default));

    public Task<int> Standing() => site.As("ada", sp => sp.GetRequiredService<TenantDb>().Set<Placement>().CountAsync(p => p.BookId == book));

    /// <summary>What the book says of itself, and what lies in its trash.</summary>
    public Task<(int Counted, int Trashed)> Numbers() => site.As("ada", async sp =>
    {
        var db = sp.GetRequiredService<TenantDb>();
        return ((await db.Set<AddressBook>().AsNoTracking().SingleAsync(b => b.Id == book)).ContactCount, await db.Set<TrashedPlacement>().CountAsync(t => t.BookId == book));
    });

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private sealed class ShortLife(Guid work, int reports) : JobContext
    {
        private int _reports;

        public override Guid Id => work;
        public override string? State => null;
        public override T Arguments<T>() => (T)(object)new MassWorkId(work);
        public override Task Report(long done, long total, string? state = null) => ++_reports > reports ? throw new PowerFailure() : Task.CompletedTask;
        public override void Finish(object result) { }
    }
}

internal sealed class PowerFailure : Exception;
