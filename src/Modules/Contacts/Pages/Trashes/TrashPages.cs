using System.Globalization;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;

namespace Carnet.Contacts.Pages.Trashes;

/// <summary>What was deleted in the last 30 days, and the way back.</summary>
internal static class TrashPages
{
    private const int PageSize = 50;

    public static async Task<IResult> Show(string? after, HttpContext http, TrashStore trash, SideReader sides, IPreferences preferences, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var found = await trash.List(TrashPlace.Parse(after)).Take(PageSize + 1).ToListAsync(cancel);
        var side = await sides.Read(null, cancel) with { IsTrash = true };
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var view = new TrashView(side, [.. found.Take(PageSize).Select(t => Line(t, side, order))], found.Count > PageSize ? found[PageSize - 1].Place : null);
        return http.Request.IsFragment()
            ? Answer.Fragment<TrashRows>((nameof(TrashRows.View), view))
            : new PageResult(Page.Of<TrashPage>(texts["Trash"], (nameof(TrashPage.View), view)).Wide());
    }

    /// <param name="places">"book/contact" pairs.</param>
    public static async Task<IResult> Restore([FromForm] StringValues places, [FromForm] string? to, HttpContext http, TrashStore trash, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var count = 0;
        foreach (var book in places.OfType<string>().Select(Parse).OfType<(Guid Book, Guid Contact)>().GroupBy(p => p.Book))
            count += await trash.Restore(book.Key, [.. book.Select(p => p.Contact)], cancel);
        Toasts.Add(http, texts.Count(count, "{0:N0} contact restored.", "{0:N0} contacts restored."));
        return Answer.Redirect(http, to is not null && to.StartsWith("contacts/", StringComparison.Ordinal) ? to : ContactLinks.Trash);
    }

    private static TrashLine Line(TrashedContact trashed, SideView side, NameOrder order) => new(
        trashed,
        order == NameOrder.FirstLast ? trashed.NameFirstLast : trashed.NameLastFirst,
        side.Books.FirstOrDefault(b => b.Id == trashed.BookId)?.Name ?? trashed.BookName);

    private static (Guid Book, Guid Contact)? Parse(string place) =>
        place.Split('/') is [var book, var contact] && Guid.TryParse(book, CultureInfo.InvariantCulture, out var bookId) && Guid.TryParse(contact, CultureInfo.InvariantCulture, out var contactId)
            ? (bookId, contactId) : null;
}

/// <summary>A line of the trash as its reader sees it.</summary>
public sealed record TrashLine(TrashedContact Trashed, string Name, string BookName)
{
    public string Place => $"{Trashed.BookId}/{Trashed.ContactId}";
}

/// <param name="Next">Behind which line more follow; null at the end.</param>
public sealed record TrashView(SideView Side, IReadOnlyList<TrashLine> Lines, TrashPlace? Next);
