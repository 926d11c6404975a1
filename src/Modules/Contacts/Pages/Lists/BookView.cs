using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Texts;

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
public sealed class BookShelf(BookStore books, BookTitles titles, Texts<ContactsModule> texts)
{
    /// <summary>Private first, then folders, groups, organisation.</summary>
    public async Task<IReadOnlyList<BookView>> Read(CancellationToken cancel)
    {
        var lines = await books.List(cancel);
        var called = await titles.Of(lines.Where(l => l is { IsMine: false, Book.Kind: BookKind.Private }).Select(l => l.Book.OwnerId!), cancel);
        return [.. lines.OrderBy(l => !l.IsMine && l.Book.OwnerId is not null).Select(line => View(line, called))];
    }

    private BookView View(BookLine line, IReadOnlyDictionary<string, string> called) =>
        new(line.Book.Id, Name(line, called), line.Book.Kind, line.Look?.Color ?? line.Book.Color, line.Book.ContactCount, line.Rights, line.IsMine);

    private string Name(BookLine line, IReadOnlyDictionary<string, string> called) =>
        line.Look?.Name is { } chosen ? chosen
        : line.Book.Kind != BookKind.Private ? line.Book.Name
        : line.IsMine ? texts["Private"]
        : called[line.Book.OwnerId!];
}
