using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Pages.Removals;
using Carnet.ContactSharing.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Moves;

/// <summary>What is to be moved or copied, and where it can go.</summary>
public sealed record DestinationView(BookView Book, IReadOnlyList<BookView> Targets, SelectionForm Selection, bool IsMove, Fault? Fault);

/// <summary>Asks where a selection is to go (R44).</summary>
internal static class Questions
{
    public static async Task<IResult> Moving(Guid bookId, [AsParameters] SelectionForm selection, SideReader sides, Destinations destinations, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(await Page(bookId, selection, true, null, sides, destinations, texts, cancel));

    public static async Task<IResult> Copying(Guid bookId, [AsParameters] SelectionForm selection, SideReader sides, Destinations destinations, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(await Page(bookId, selection, false, null, sides, destinations, texts, cancel));

    internal static async Task<Page> Page(
        Guid bookId, SelectionForm selection, bool isMove, Fault? fault, SideReader sides, Destinations destinations, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var view = new DestinationView(await sides.Book(bookId, cancel), await destinations.Besides(bookId, cancel), selection, isMove, fault);
        return Modularity.Pages.Page.Of<DestinationPage>(texts[isMove ? "Move contacts" : "Copy contacts"], (nameof(DestinationPage.View), view)).Dressed();
    }
}
