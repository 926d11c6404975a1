using Carnet.Contacts.Books;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Administration;

/// <param name="Next">The last line shown; null at the end.</param>
public sealed record OpeningView(Guid EntryId, string Title, IReadOnlyList<OpenedLine> Lines, OpenedLine? Next);

/// <summary>An administrator looks into a book, where the policy of the site allows it; the look is written down first.</summary>
internal static class OpeningPages
{
    public static async Task<IResult> Create(Guid bookId, HttpContext http, BookCensus census, Openings openings, CancellationToken cancel) =>
        Answer.Redirect(http, BookAdministrationLinks.Opening(await openings.Begin(await census.Find(bookId, cancel), cancel)));

    public static async Task<IResult> Show(Guid entryId, string? key, Guid? id, HttpContext http, OpeningReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var view = await reader.Read(entryId, id is { } last ? new OpenedLine(last, "", "", "", "", key ?? "") : null, cancel);
        http.Response.Headers.CacheControl = "private, no-store";
        return http.Request.IsFragment() && id is not null
            ? Answer.Fragment<OpeningRows>((nameof(OpeningRows.View), view))
            : new PageResult(Page.Of<OpeningPage>(view.Title, (nameof(OpeningPage.View), view)).Dressed() with { Admin = true });
    }
}
