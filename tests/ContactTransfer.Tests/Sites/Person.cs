using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Lists;
using Carnet.Modularity.Data;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer.Tests.Sites;

/// <summary>Somebody who imports and exports with a browser.</summary>
public sealed class Person(TransferSite site, string login, Browser browser)
{
    public Browser Browser => browser;

    /// <summary>An empty book of his own.</summary>
    public Task<Guid> NewBook(string name = "Clients") => Inside(async services =>
    {
        var mine = await services.GetRequiredService<BookStore>().Private(default);
        var book = AddressBook.FolderOf(mine.OwnerId!, name, null, DateTimeOffset.UtcNow);
        var db = services.GetRequiredService<TenantDb>();
        db.Add(book);
        await db.SaveChangesAsync();
        return book.Id;
    });

    /// <summary>Sends a file.</summary>
    /// <returns>The preview, or the first step again with what is wrong.</returns>
    public async Task<Answered> Upload(Guid book, byte[] file, string name = "contacts.vcf")
    {
        var page = await browser.Get($"books/{book}/imports/new");
        var answer = await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"books/{book}/imports") { Content = Multipart.Of(page.Token, file, name) }, []);
        return answer.IsRedirect ? await browser.Get(answer.Location!) : answer;
    }

    /// <summary>Says yes to a preview.</summary>
    /// <returns>The result.</returns>
    public async Task<Answered> Start(Answered preview, string known = "Keep")
    {
        var started = await browser.Submit(preview, "start", new() { ["known"] = known });
        await site.RunJobs();
        return await browser.Get(started.Location!);
    }

    public async Task<Answered> Import(Guid book, byte[] file, string name = "contacts.vcf", string known = "Keep") =>
        await Start(await Upload(book, file, name), known);

    /// <summary>What stands in a book, in the order of names.</summary>
    public Task<List<ContactData>> Contacts(Guid book) => Inside(async services =>
    {
        var contacts = new List<ContactData>();
        await foreach (var card in services.GetRequiredService<CardFeed>().Read(book, default))
            contacts.Add(ContactCard.Read(VCard.Parse(card.Bytes)));
        return contacts;
    });

    public Task<List<Guid>> Ids(Guid book) => Inside(async services =>
    {
        var ids = new List<Guid>();
        await foreach (var card in services.GetRequiredService<CardFeed>().Read(book, default))
            ids.Add(card.ContactId);
        return ids;
    });

    public Task<T> Inside<T>(Func<IServiceProvider, Task<T>> act) => site.Host.InsideAs(login, act);
}
