using Carnet.Contacts.Lists;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Search;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Searches;

/// <summary>Hits while typing and as a page to keep (R90–R103).</summary>
internal static class SearchPages
{
    private const int Suggested = 8;

    public static async Task<IResult> Show([AsParameters] SearchAddress address, HttpContext http, SearchReader reader, BookReader books, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        if (http.Request.IsFragment())
            return address is { Text: "", BookId: { } book }
                ? await BackToBook(book, http, books, cancel)
                : Answer.Fragment<SearchPane>((nameof(SearchPane.View), await reader.Read(address, cancel)));
        var view = await reader.Page(address, cancel);
        return new PageResult(Page.Of<SearchPage>(texts["Search"], (nameof(SearchPage.View), view)).Wide());
    }

    /// <summary>The first hits, below the search field of any page.</summary>
    public static async Task<IResult> Suggest([AsParameters] SearchAddress address, SearchReader reader, CancellationToken cancel)
    {
        var view = await reader.Read(address, cancel);
        return Answer.Fragment<Suggestions>((nameof(Suggestions.View), view with { Lines = [.. view.Lines.Take(Suggested)] }));
    }

    // The words are rubbed out: the list stands as before.
    private static async Task<IResult> BackToBook(Guid bookId, HttpContext http, BookReader books, CancellationToken cancel)
    {
        var address = new ListAddress { BookId = bookId };
        var part = await books.List(address, cancel);
        http.Response.Headers["HX-Replace-Url"] = $"{http.Request.PathBase}/{address.Path}";
        return Answer.Fragment<ListPart>((nameof(ListPart.View), part.List), (nameof(ListPart.Offers), part.Offers));
    }
}

/// <summary>What a search found.</summary>
/// <param name="Scopes">The books that can be chosen.</param>
/// <param name="Book">The book that was searched; null: all.</param>
/// <param name="HasMore">There are more hits than lines (R102).</param>
public sealed record SearchView(SearchAddress Address, IReadOnlyList<BookView> Scopes, BookView? Book, IReadOnlyList<ContactLine> Lines, bool HasMore);

/// <summary>The search page with its panes.</summary>
public sealed record SearchPageView(SearchView Search, SideView Side, DetailView? Detail);

/// <summary>Searches as the reader sees books and names.</summary>
internal sealed class SearchReader(ContactSearch search, SideReader sides, DetailReader details, IPreferences preferences)
{
    public async Task<SearchView> Read(SearchAddress address, CancellationToken cancel) =>
        await Read(address, await sides.Read(null, cancel), cancel);

    public async Task<SearchPageView> Page(SearchAddress address, CancellationToken cancel)
    {
        var side = await sides.Read(null, cancel);
        return new SearchPageView(await Read(address, side, cancel), side, await details.ReadIfThere(address.SelectedId, address.BookId, cancel));
    }

    private async Task<SearchView> Read(SearchAddress address, SideView side, CancellationToken cancel)
    {
        var book = side.Books.FirstOrDefault(b => b.Id == address.BookId);
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var found = await search.Find(new SearchQuery(address.Text, book?.Id, order), cancel);
        return new SearchView(address, side.Books, book, found.Lines, found.HasMore);
    }
}
