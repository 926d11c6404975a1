using Carnet.ContactFormats;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Pages.Prints;

/// <summary>A contact, a selection or a book as cards on paper (R107, R108).</summary>
internal static class PrintPages
{
    // A browser lays out so many cards in a breath; whole books of more go out as files.
    private const int Most = 1000;

    public static async Task<IResult> One(Guid contactId, PrintReader reader, ContactStore contacts, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        await contacts.Find(contactId, Right.View, cancel);
        return Sheet(await reader.Read(c => c.Id == contactId, Most, cancel), texts);
    }

    public static async Task<IResult> Chosen([FromForm] Guid[]? ids, [FromForm] string? everything, [FromForm] Guid? book, PrintReader reader, BookStore books, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var chosen = ids ?? [];
        if (everything != "true" || book is not { } bookId)
            return Sheet(await reader.Read(c => chosen.Contains(c.Id), Most, cancel), texts);
        await books.Find(bookId, Right.View, cancel);
        return Sheet(await reader.Read(c => c.Placements.Any(p => p.BookId == bookId), Most, cancel), texts);
    }

    private static PageResult Sheet(PrintView view, Texts<ContactsModule> texts) =>
        new(Page.Of<PrintSheet>(texts["Print"], (nameof(PrintSheet.View), view)).Dressed());
}

/// <param name="HasMore">The book holds more than fit.</param>
public sealed record PrintView(IReadOnlyList<PrintCard> Cards, string Country, bool HasMore);

public sealed record PrintCard(Guid Id, string Name, string? PictureTag, ContactData Data);

/// <summary>Reads contacts with all they hold, in the reader's order.</summary>
internal sealed class PrintReader(ContactStore contacts, IPreferences preferences, ISiteSettings settings)
{
    public async Task<PrintView> Read(System.Linq.Expressions.Expression<Func<Contact, bool>> chosen, int most, CancellationToken cancel)
    {
        var display = await preferences.Get<DisplayPreferences>(cancel);
        var found = contacts.With(Right.View).Where(chosen).Include(c => c.Card);
        var sorted = display.SortOrder == NameOrder.FirstLast ? found.OrderBy(c => c.SortFirst) : found.OrderBy(c => c.SortLast);
        var cards = new List<PrintCard>();
        // One card in memory at a time, without its photo: the sheet shows the small picture.
        await foreach (var c in sorted.ThenBy(c => c.Id).Take(most + 1).AsAsyncEnumerable().WithCancellation(cancel))
            cards.Add(new PrintCard(c.Id, display.NameOrder == NameOrder.FirstLast ? c.NameFirstLast : c.NameLastFirst, c.PictureTag, c.Read() with { Photo = null }));
        return new PrintView([.. cards.Take(most)], (await settings.Get<SiteSettings>(cancel)).DefaultCountry, cards.Count > most);
    }
}
