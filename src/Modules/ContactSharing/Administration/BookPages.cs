using Carnet.Contacts.Books;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Administration;

/// <param name="Owner">Of a private book or folder: his name, else null.</param>
public sealed record BookRow(CountedBook Counted, string? Owner)
{
    public AddressBook Book => Counted.Book;
}

/// <param name="Search">A part of an owner's name.</param>
/// <param name="MayOpen">The site lets administrators look into books.</param>
/// <param name="Next">The last book shown; null at the end.</param>
public sealed record BooksView(IReadOnlyList<BookRow> Rows, BookKind? Kind, string? Search, bool MayOpen, bool HasGroups, Guid? Next);

/// <summary>All address books of the site: owners and numbers, no contacts.</summary>
internal static class BookPages
{
    public static async Task<IResult> Show(BookKind? kind, string? owner, Guid? before, HttpContext http, BooksReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(kind, owner, before, cancel);
        return http.Request.IsFragment() && before is not null
            ? Answer.Fragment<BookTableRows>((nameof(BookTableRows.View), view))
            : new PageResult(Page.Of<BooksPage>(texts["Address books"], (nameof(BooksPage.View), view)).Dressed() with { Admin = true });
    }
}

/// <summary>Reads the table of books for who administers the site.</summary>
public sealed class BooksReader(BookCensus census, PersonNames names, RuleBook rules, IFeatures features)
{
    private const int MostOwners = 50;

    // By id: groups are another module's business, which may not be there.
    private const string Groups = "Carnet.GroupAddressBooks";

    internal async Task<BooksView> Read(BookKind? kind, string? search, Guid? before, CancellationToken cancel)
    {
        var text = search?.Trim() ?? "";
        var owners = text.Length == 0 ? null : (await names.Search(text, MostOwners, cancel)).Select(p => p.Id).ToList();
        var read = await census.Read(kind, owners, before, cancel);
        var page = read.Take(BookCensus.PageSize).ToList();
        var people = await names.Of([.. page.Select(c => c.Book.OwnerId).OfType<string>().Distinct()], cancel);
        return new BooksView([.. page.Select(c => new BookRow(c, c.Book.OwnerId is { } owner ? people[owner].Name : null))], kind, search,
            (await rules.Read(cancel)).ContentForAdministrators, await features.IsOn(Groups, cancel), read.Count > page.Count ? page[^1].Book.Id : null);
    }
}
