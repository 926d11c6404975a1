using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.MassWorks;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>All that the three panes of a book show.</summary>
/// <param name="Detail">The chosen contact, or null.</param>
public sealed record BookPageView(SideView Side, ListView List, ListOffers Offers, DetailView? Detail)
{
    /// <summary>What is being done to all contacts of the book.</summary>
    public IReadOnlyList<MassWorkView> Works { get; init; } = [];
}

/// <summary>The left pane.</summary>
/// <param name="Current">The book that is open; null on the pages beside the books.</param>
public sealed record SideView(IReadOnlyList<BookView> Books, IReadOnlyList<SideSection> Sections, BookView? Current)
{
    public bool IsTrash { get; init; }
}

/// <summary>What other modules offer on a book and on a selection in it.</summary>
public sealed record ListOffers(IReadOnlyList<BookAction> Book, IReadOnlyList<SelectionAction> Selection);
