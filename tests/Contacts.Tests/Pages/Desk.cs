using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Tests.Pages;

/// <summary>A signed-in person with a browser, and what happened at his desk before the test begins.</summary>
public sealed class Desk(CarnetHost host, string login, Browser browser) : IDisposable
{
    public Browser Browser => browser;

    public static ContactData Person(string given, string family) => new() { GivenName = given, FamilyName = family, FormattedName = $"{given} {family}" };

    public Task<Guid> Book() => Do(async sp => (await sp.GetRequiredService<BookStore>().Private(default)).Id);

    /// <summary>Adds contacts to the private book, in one gesture.</summary>
    public Task<Guid[]> Add(params ContactData[] people) => AddCards([.. people.Select(p => ContactCard.Create(p, VCardVersion.V40, Guid.NewGuid().ToString()))]);

    /// <summary>The same for a card as it came from somewhere.</summary>
    public async Task<Guid> AddCard(string text) => (await AddCards(VCard.Parse(System.Text.Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")))))[0];

    private Task<Guid[]> AddCards(params VCard[] cards) => Do(async sp =>
    {
        var store = sp.GetRequiredService<ContactStore>();
        var book = await sp.GetRequiredService<BookStore>().Private(default);
        var ids = new List<Guid>();
        foreach (var card in cards)
            ids.Add((await store.Add(book, card, default)).Id);
        await store.Save(default);
        return ids.ToArray();
    });

    public Task Edit(Guid contact, Func<ContactData, ContactData> change) => Do(sp => sp.GetRequiredService<ContactStore>()
        .Change(contact, Right.Edit, Precondition.None, (c, stamp) => c.Edit(change(c.Read()), stamp), default));

    public Task<ContactData> Read(Guid contact) => Do(async sp => (await sp.GetRequiredService<ContactStore>().Find(contact, Right.View, default)).Read());

    public Task ShareBook(Desk with, Right rights) => Share(id => Grant.OnBook(id.Book, id.Person, rights, null, DateTimeOffset.UtcNow), with);

    public Task ShareContact(Guid contact, Desk with, Right rights) => Share(id => Grant.OnContact(contact, id.Person, rights, null, DateTimeOffset.UtcNow), with);

    /// <summary>Something behind the scenes, as this person.</summary>
    public Task<T> Do<T>(Func<IServiceProvider, Task<T>> act) => host.InsideAs(login, act);

    public void Dispose() => browser.Dispose();

    private async Task Share(Func<(Guid Book, Grantee Person), Grant> grant, Desk with)
    {
        var person = await with.Do(sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Id));
        var book = await Book();
        await Do(sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            db.Add(grant((book, Grantee.Person(person))));
            return db.SaveChangesAsync();
        });
    }
}
