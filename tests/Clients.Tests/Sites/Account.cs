using System.Text;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Clients.Tests.Sites;

/// <summary>A person as a client signs in, and, past the protocol, what Carnet holds in his private address book.</summary>
public sealed class Account(CarnetHost host, string login, string password)
{
    public string Login => login;
    public string Password => password;

    /// <summary>What a person types: the server and nothing else. Ends with a slash.</summary>
    public string Server => host.Address.ToString();

    public string Book => $"{Server}dav/{login}/private/contacts/";

    /// <summary>By the names of their resources.</summary>
    public Task<IReadOnlyDictionary<string, string>> Cards() => host.InsideAs<IReadOnlyDictionary<string, string>>(login, async services =>
    {
        var store = services.GetRequiredService<CollectionStore>();
        var cards = new Dictionary<string, string>();
        if (await store.Find(BookAddress.Private, false, default) is { } book)
            await foreach (var card in store.Cards(book, true, Guid.Empty, default))
                cards.Add(card.Name, Encoding.UTF8.GetString(card.Bytes!));
        return cards;
    });

    /// <summary>The one card with a UID.</summary>
    public async Task<string> Card(string uid) => (await Cards()).Values.Single(card => card.Contains($"UID:{uid}\r\n", StringComparison.Ordinal));

    /// <summary>Somebody else writes a card, say on a phone.</summary>
    public Task Put(string name, string card) => Write(async (writer, books) =>
    {
        await books.Private(default);
        return await writer.Put(BookAddress.Private, name, VCard.Parse(Encoding.UTF8.GetBytes(card).AsSpan()), _ => true, default);
    });

    public Task Delete(string name) => Write((writer, _) => writer.Delete(BookAddress.Private, name, _ => true, default));

    /// <summary>Lets somebody read this address book and no more.</summary>
    /// <returns>Where he finds it.</returns>
    public Task<string> ShowTo(Account reader) => host.InsideAs(login, async services =>
    {
        var book = await services.GetRequiredService<BookStore>().Private(default);
        var person = await services.GetRequiredService<IPeople>().FindByLogin(reader.Login, default);
        await services.GetRequiredService<GrantStore>().Give(book, [Grantee.Person(person!.Id)], Right.View, default);
        return $"{Server}dav/{reader.Login}/{book.Id:N}/";
    });

    private Task<WriteOutcome> Write(Func<CollectionWriter, BookStore, Task<WriteOutcome>> write) => host.InsideAs(login, async services =>
    {
        var outcome = await write(services.GetRequiredService<CollectionWriter>(), services.GetRequiredService<BookStore>());
        Assert.Contains(outcome.End, (WriteEnd[])[WriteEnd.Created, WriteEnd.Replaced, WriteEnd.Removed]);
        return outcome;
    });
}
