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
        var book = await sides.Book(bookId, cancel);
        Announce(http, RemovalWords.Of(outcome.Gone.Count, outcome.Stayed, book.Name, texts), outcome.Gone.Count, outcome.Operation);
        var isTold = RemovalWords.AreNamed(outcome.Kept);
        if (!http.Request.IsFragment() && !isTold)
            return new PageResult(Page.Of<KeptPage>(texts["These may not be deleted"], (nameof(KeptPage.Names), outcome.Kept), (nameof(KeptPage.Back), form.ReturnTo(bookId))).Dressed());
        if (outcome.Kept.Count > 0)
            Toasts.Add(http, RemovalWords.Kept(outcome, texts));
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, form.ReturnTo(bookId));
        Signals.Removed(http, outcome.Gone);
        return Answer.Fragment<BookCounts>((nameof(BookCounts.Book), book));
    }

    /// <summary>Asks, with the number.</summary>
    public static async Task<IResult> Ask(Guid bookId, BookStore books, SideReader sides, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        await books.Find(bookId, Right.Delete, cancel);
        var book = await sides.Book(bookId, cancel);
        return new PageResult(Page.Of<EmptyingPage>(texts["Empty this address book"], (nameof(EmptyingPage.Book), book)).Dressed());
    }

    public static async Task<IResult> Empty(Guid bookId, HttpContext http, Emptying emptying, SideReader sides, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        // Goes on when the person leaves the page: a book half emptied would be nobody's wish.
        var outcome = await emptying.Of(bookId, CancellationToken.None);
        if (outcome.Work is { } work)
            return Answer.Redirect(http, ContactLinks.Work(work.Id));
        Announce(http, RemovalWords.Of(outcome.Count, outcome.Stayed, (await sides.Book(bookId, CancellationToken.None)).Name, texts), outcome.Count, outcome.Operation);
        return Answer.Redirect(http, ContactLinks.Book(bookId));
    }

    private static void Announce(HttpContext http, string words, int count, Guid operation) =>
        Toasts.Add(http, words, count == 0 ? null : ContactLinks.Undo(operation));
}

/// <summary>What became of contacts that were taken out of a book.</summary>
internal static class RemovalWords
{
    // They travel in a header.
    private const int MostNames = 5;

    /// <summary>All of them are named in a notice: "and one more" would be no shorter than its name.</summary>
    public static bool AreNamed(IReadOnlyCollection<string> kept) => kept.Count <= MostNames + 1;

    /// <summary>What could not be deleted. The rows stay, with their ticks, as long as the page takes single rows away.</summary>
    public static string Kept(RemovalOutcome outcome, Texts<ContactsModule> texts) =>
        texts["You may not delete: {0}", Names(outcome.Kept, texts)]
        + (AreNamed(outcome.Kept) || outcome.Gone.Count > Signals.Most ? "" : " " + texts["They are still ticked in the list."]);

    /// <summary>The first few.</summary>
    public static string Names(IReadOnlyList<string> names, Texts<ContactsModule> texts)
    {
        var isAll = AreNamed(names);
        var named = string.Join(", ", names.Take(isAll ? names.Count : MostNames).Select(name => name.Length > 0 ? name : texts["(no name)"]));
        return isAll ? named : texts["{0} and {1:N0} more.", named, names.Count - MostNames];
    }

    /// <param name="stayed">How many of them still stand in other books.</param>
    public static string Of(int count, int stayed, string book, Texts<ContactsModule> texts) => (count, stayed) switch
    {
        (1, 1) => texts["Taken out of “{0}”. It stays in its other address books.", book],
        (_, 0) => Gone(count, texts),
        _ when stayed == count => Stayed(stayed, book, texts),
        _ => Gone(count - stayed, texts) + " " + Stayed(stayed, book, texts),
    };

    private static string Gone(int count, Texts<ContactsModule> texts) =>
        texts.Count(count, "{0:N0} contact moved to the trash.", "{0:N0} contacts moved to the trash.");

    private static string Stayed(int count, string book, Texts<ContactsModule> texts) => texts[count == 1
        ? "{0:N0} contact taken out of “{1}”. It stays in its other address books."
        : "{0:N0} contacts taken out of “{1}”. They stay in their other address books.", count, book];
}
