using Carnet.ContactFormats;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.Contacts.Demo;

/// <summary>The demo people's private books: 300 invented contacts for ada, fewer for the others.</summary>
public sealed class DemoContacts(BookStore books, ContactStore contacts, ChangeRecorder changes, Caller caller) : IDemoContent
{
    private static readonly Dictionary<string, (int Count, bool Awkward)> Books = new()
    {
        ["ada"] = (300, true),
        ["bob"] = (60, false),
        ["carol"] = (40, false),
        ["dan"] = (25, false),
        ["eve"] = (8, false),
    };

    public IReadOnlyList<string> Logins => [.. Books.Keys];

    public async Task Fill(string login, CancellationToken cancel)
    {
        caller.Door = new Door("import", "demo");
        changes.AnnounceEach = false;
        var book = await books.Private(cancel);
        var (count, awkward) = Books[login];
        var cards = awkward ? AwkwardContacts.All.Concat(InventedContacts.Of(login)) : InventedContacts.Of(login);
        foreach (var data in cards.Take(count))
            await contacts.Add(book, ContactCard.Create(data, VCardVersion.V40, Guid.CreateVersion7().ToString()), cancel);
        await contacts.Save(cancel);
    }
}
