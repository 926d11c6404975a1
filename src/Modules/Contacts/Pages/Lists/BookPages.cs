using Carnet.Contacts.Books;
using Carnet.Contacts.Lists;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.MassWorks;
using Carnet.Contacts.Pages.Offers;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>A book in three panes; parts of it for htmx.</summary>
internal static class BookPages
{
    /// <summary>Ids of the parts that are replaced.</summary>
    public const string ListId = "list", RowsId = "rows", RailId = "rail";

    public static async Task<IResult> Home(HttpContext http, BookStore books, CancellationToken cancel) =>
        Results.Redirect($"{http.Request.PathBase}/{ContactLinks.Book((await books.Private(cancel)).Id)}");

    public static async Task<IResult> Show([AsParameters] ListAddress address, HttpContext http, BookReader reader, MassWorkStore works, CancellationToken cancel)
    {
        if (!http.Request.IsFragment())
        {
            var page = await reader.Page(address, cancel);
            foreach (var ended in page.Works.Where(w => w.Work.IsFinished))
                await MassWorkPages.Announce(http, works, ended, cancel);
            return Full(page);
        }
        var part = await reader.List(address, cancel);
        return http.Request.Headers["HX-Target"] == ListId
            ? Answer.Fragment<ListPart>((nameof(ListPart.View), part.List), (nameof(ListPart.Offers), part.Offers))
            : Answer.Fragment<ListRows>((nameof(ListRows.View), part.List));
    }

    public static async Task<IResult> Letters([AsParameters] ListAddress address, HttpContext http, BookStore books, AlphabetRail rail, IPreferences preferences, CancellationToken cancel)
    {
        var display = await preferences.Get<DisplayPreferences>(cancel);
        await books.Find(address.BookId, Right.View, cancel);
        var letters = await rail.Read(address.BookId, display.SortOrder, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<Rail>((nameof(Rail.Address), address), (nameof(Rail.Letters), letters))
            : new PageResult(Page.Of<Rail>("A–Z", (nameof(Rail.Address), address), (nameof(Rail.Letters), letters)));
    }

    /// <summary>What can be done with a book, for its place in the left pane; a page of its own it is not.</summary>
    public static async Task<IResult> Menu(Guid bookId, HttpContext http, SideReader sides, BookOffers offers, CancellationToken cancel)
    {
        var book = await sides.Book(bookId, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<BookMenu>((nameof(BookMenu.Book), book), (nameof(BookMenu.Actions), (await offers.For(book, cancel)).Book))
            : Answer.Redirect(http, ContactLinks.Book(bookId));
    }

    private static PageResult Full(BookPageView view) =>
        new(Page.Of<BookPage>(view.Detail?.Name ?? view.List.Book.Name, (nameof(BookPage.View), view)).Wide());
}

/// <summary>Reads a book's page, or its list alone.</summary>
internal sealed class BookReader(SideReader sides, ListReader lists, DetailReader details, BookOffers offers, MassWorkReader works)
{
    public async Task<BookPageView> Page(ListAddress address, CancellationToken cancel)
    {
        var side = await sides.Read(address.BookId, cancel);
        var book = side.Current ?? throw new NotFoundException();
        return new BookPageView(side, await lists.Read(address, book, cancel), await offers.For(book, cancel),
            await details.ReadIfThere(address.SelectedId, address.BookId, cancel)) { Works = await works.Unseen(side.Books, cancel) };
    }

    public async Task<(ListView List, ListOffers Offers)> List(ListAddress address, CancellationToken cancel)
    {
        var book = await sides.Book(address.BookId, cancel);
        return (await lists.Read(address, book, cancel), await offers.For(book, cancel));
    }
}
