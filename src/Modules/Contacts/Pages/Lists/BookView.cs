using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>A book as pages name it.</summary>
/// <param name="Name">In the reader's language: "Private" for one's own, with the owner's name for somebody else's.</param>
public sealed record BookView(Guid Id, string Name, BookKind Kind, string? Color, int Count, Right Rights, bool IsMine)
{
    public string Icon => Kind switch
    {
        BookKind.Private when !IsMine => "person",
        BookKind.Private => "lock",
        BookKind.Folder => "folder",
        BookKind.Group => "people",
        _ => "building",
    };
}

/// <summary>The books the reader may see, named.</summary>
public sealed class BookShelf(BookStore books, IPeople people, Modularity.Texts.Texts<ContactsModule> texts)
{
    /// <summary>Private first, then folders, groups, organisation.</summary>
    public async Task<IReadOnlyList<BookView>> Read(CancellationToken cancel)
    {
        var lines = await books.List(cancel);
        var owners = await people.FindAll([.. lines.Where(l => !l.IsMine).Select(l => l.Book.OwnerId).OfType<string>().Distinct()], cancel);
        return [.. lines.OrderBy(l => !l.IsMine && l.Book.OwnerId is not null).Select(line => View(line, owners))];
    }

    private BookView View(BookLine line, IReadOnlyDictionary<string, Person> owners) =>
        new(line.Book.Id, Name(line, owners), line.Book.Kind, line.Look?.Color ?? line.Book.Color, line.Book.ContactCount, line.Rights, line.IsMine);

    private string Name(BookLine line, IReadOnlyDictionary<string, Person> owners)
    {
        if (line.Look?.Name is { } chosen)
            return chosen;
        if (line.Book.Kind != BookKind.Private)
            return line.Book.Name;
        if (line.IsMine)
            return texts["Private"];
        return owners.TryGetValue(line.Book.OwnerId!, out var owner)
            ? texts["Contacts of {0}", owner.Name(NameOrder.FirstLast)]
            : texts["Contacts of somebody who left"];
    }
}
