using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Removals;

/// <summary>Deleting out of a book: one, several, all; into the trash, with Undo (R82–R84).</summary>
internal static class RemovalPages
{
    public static async Task<IResult> Create(Guid bookId, [AsParameters] SelectionForm form, HttpContext http, Removal removal, SideReader sides, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        if (form.IsEverything)
            return Answer.Redirect(http, ContactLinks.Emptying(bookId));
        var outcome = await removal.Of(bookId, form.Chosen, cancel);
        Announce(http, outcome.Gone.Count, outcome.Operation, texts);
        if (outcome.Kept.Length > 0)
            Toasts.Add(http, texts["You may not delete: {0}", outcome.Kept]);
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, form.ReturnTo(bookId));
        Signals.Removed(http, outcome.Gone);
        return Answer.Fragment<BookCounts>((nameof(BookCounts.Book), await sides.Book(bookId, cancel)));
    }

    /// <summary>Asks, with the number.</summary>
    public static async Task<IResult> Ask(Guid bookId, BookStore books, SideReader sides, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        await books.Find(bookId, Right.Delete, cancel);
        var book = await sides.Book(bookId, cancel);
        return new PageResult(Page.Of<EmptyingPage>(texts["Empty this address book"], (nameof(EmptyingPage.Book), book)).Dressed());
    }

    public static async Task<IResult> Empty(Guid bookId, HttpContext http, Emptying emptying, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        // Goes on when the person leaves the page: a book half emptied would be nobody's wish.
        var outcome = await emptying.Of(bookId, CancellationToken.None);
        if (outcome.Work is { } work)
            return Answer.Redirect(http, ContactLinks.Work(work.Id));
        Announce(http, outcome.Count, outcome.Operation, texts);
        return Answer.Redirect(http, ContactLinks.Book(bookId));
    }

    private static void Announce(HttpContext http, int count, Guid operation, Texts<ContactsModule> texts) =>
        Toasts.Add(http, texts.Count(count, "{0:N0} contact moved to the trash.", "{0:N0} contacts moved to the trash."), count == 0 ? null : ContactLinks.Undo(operation));
}
