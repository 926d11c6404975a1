using System.Runtime.CompilerServices;
using Carnet.Contacts.Books;
using Carnet.Contacts.Collections;
using Carnet.Contacts.Rights;
using Carnet.ContactSync.Dav.Addresses;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Dav.Properties;

/// <summary>Loads what stands at an address, and what stands below it.</summary>
internal sealed class Views(CollectionStore store, BookStore books, CardRights rights, IPeople people, Titling titling, Texts<ContactSyncModule> texts)
{
    private const int Step = 200;

    public Site Site(DavRequest request) => new(request.Hrefs, request.Person, texts["Contacts"]);

    /// <exception cref="DavError">404: nothing stands there for this caller.</exception>
    public async Task<View> Find(Site site, Address address, Needs needs, CancellationToken cancel)
    {
        var view = new View(site, address.Kind, site.Hrefs.Of(address));
        return address.Kind switch
        {
            Kinds.Principal => view with { Person = await Principal(site, address.Name, cancel) },
            Kinds.Book => view with { Book = (await Titled(site, [await Book(address.Book, needs.HasFlag(Needs.Rights), cancel)], needs, cancel))[0] },
            Kinds.Card => await Card(view, address, needs, cancel),
            Kinds.None => throw new DavError(StatusCodes.Status404NotFound),
            _ => view,
        };
    }

    private async Task<Person> Principal(Site site, string login, CancellationToken cancel) =>
        login.Equals(site.Person.Login, StringComparison.OrdinalIgnoreCase) ? site.Person
        : await people.FindByLogin(login, cancel) is { IsActive: true } person ? person
        : throw new DavError(StatusCodes.Status404NotFound);

    /// <exception cref="DavError">404, with a hint where a group is written otherwise (C13).</exception>
    public async Task<Collection> Book(BookAddress at, bool withRights, CancellationToken cancel)
    {
        if (await store.Find(at, withRights, cancel) is { } book)
            return book;
        if (at.Naming == BookNaming.Private)
        {
            await books.Private(cancel);
            return await store.Find(at, withRights, cancel) ?? throw new DavError(StatusCodes.Status404NotFound);
        }
        throw new DavError(StatusCodes.Status404NotFound) { Hint = at.Naming == BookNaming.Group ? await Hint(at.Text, cancel) : null };
    }

    // Of groups whose books the caller sees, and of no others.
    private async Task<string?> Hint(string name, CancellationToken cancel) =>
        (await books.List(cancel)).FirstOrDefault(line => line.Book.Kind == BookKind.Group && line.Book.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } line
            ? texts["The names of groups are case-sensitive: this one is called {0}.", line.Book.Name]
            : null;

    private async Task<View> Card(View view, Address address, Needs needs, CancellationToken cancel)
    {
        var book = needs.HasFlag(Needs.Rights) ? await store.Find(address.Book, false, cancel) : null;
        var card = await store.Card(address.Book, address.Name, cancel) ?? throw new DavError(StatusCodes.Status404NotFound);
        return view with
        {
            Book = book,
            Card = card,
            CardRights = book is null ? Right.View : (await rights.Of(book, [card.ContactId], cancel))[card.ContactId],
        };
    }

    /// <summary>What stands directly below.</summary>
    /// <param name="needsOf">What has to be loaded for a kind of thing.</param>
    public async IAsyncEnumerable<View> Below(View view, Func<Kinds, Needs> needsOf, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (site, hrefs) = (view.Site, view.Site.Hrefs);
        if (view.Kind == Kinds.Root)
        {
            yield return new View(site, Kinds.Principals, hrefs.Principals);
            yield return new View(site, Kinds.Home, hrefs.Home);
        }
        else if (view.Kind == Kinds.Principals)
        {
            yield return new View(site, Kinds.Groups, hrefs.Groups);
            yield return new View(site, Kinds.Principal, hrefs.Principal(site.Person.Login)) { Person = site.Person };
        }
        else if (view.Kind is Kinds.Home or Kinds.Groups)
            foreach (var book in await Titled(site, await Books(view.Kind, cancel), needsOf(Kinds.Book), cancel))
                yield return new View(site, Kinds.Book, view.Kind == Kinds.Groups ? hrefs.Group(book) : hrefs.Book(book)) { Book = book };
        else if (view.Kind == Kinds.Book)
            await foreach (var card in Cards(view, store.Cards(view.Book!, needsOf(Kinds.Card).HasFlag(Needs.Bytes), Guid.Empty, cancel), needsOf(Kinds.Card), cancel))
                yield return card;
    }

    private async Task<IReadOnlyList<Collection>> Books(Kinds kind, CancellationToken cancel)
    {
        await books.Private(cancel);
        return [.. (await books.List(cancel)).Where(line => !line.Book.NotSynced).Select(Collection.Of).Where(book => kind == Kinds.Home || book.Kind == BookKind.Group)];
    }

    private async Task<IReadOnlyList<Collection>> Titled(Site site, IReadOnlyList<Collection> all, Needs needs, CancellationToken cancel) =>
        needs.HasFlag(Needs.Titles) ? await titling.Of(all, site.Person, cancel) : all;

    /// <summary>Cards of a book as an answer describes them, with the rights on each where they are asked for.</summary>
    public async IAsyncEnumerable<View> Cards(View book, IAsyncEnumerable<StoredCard> cards, Needs needs, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!needs.HasFlag(Needs.Rights))
        {
            await foreach (var card in cards)
                yield return Of(book, card);
            yield break;
        }
        await foreach (var some in cards.Chunk(Step).WithCancellation(cancel))
        {
            var held = await rights.Of(book.Book!, [.. some.Select(c => c.ContactId)], cancel);
            foreach (var card in some)
                yield return Of(book, card) with { CardRights = held[card.ContactId] };
        }
    }

    private static View Of(View book, StoredCard card) =>
        new(book.Site, Kinds.Card, book.Href + Uri.EscapeDataString(card.Name)) { Book = book.Book, Card = card };
}
