using Carnet.Contacts.Books;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Rights;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts;

// Where other modules plug into the address book. Registered as singletons; shown only while the feature is on and the
// user holds the right. Texts are English keys of the assembly of TextsOf.

/// <summary>Something another module shows in the address book.</summary>
public interface IOffer
{
    string FeatureId { get; }
    int Order { get; }

    /// <summary>Held on the book or contact, or it is not shown.</summary>
    Right Needs { get; }
}

/// <summary>A section of the left pane, below the books.</summary>
/// <param name="Component">A Razor component without required parameters.</param>
public sealed record SideSection(string FeatureId, Type Component, int Order = 0) : IOffer
{
    /// <summary>Stands above the books instead of below. Any section may take the pane as a cascading <c>SideView</c>.</summary>
    public bool AboveBooks { get; init; }

    public Right Needs => Right.View;
}

/// <summary>A tab on a contact.</summary>
/// <param name="Component">A Razor component with a parameter <c>ContactId</c> (Guid).</param>
public sealed record ContactTab(string FeatureId, Type TextsOf, string Title, Type Component, int Order = 0) : IOffer
{
    public Right Needs => Right.View;
}

/// <summary>Something small below a contact, without a tab of its own.</summary>
/// <param name="Component">A Razor component without required parameters.</param>
public sealed record ContactPart(string FeatureId, Type Component, int Order = 0) : IOffer
{
    public Right Needs => Right.View;
}

/// <summary>An entry of a contact's Actions menu.</summary>
/// <param name="Route">From the contact's id to a path relative to the tenant's root; a GET.</param>
public sealed record ContactAction(string FeatureId, Type TextsOf, string Text, string Icon, Right Needs, Func<Guid, string> Route, int Order = 0) : IOffer;

/// <summary>An entry of a book's menu (import, export, empty).</summary>
/// <param name="Route">From the book's id to a path relative to the tenant's root; a GET.</param>
public sealed record BookAction(string FeatureId, Type TextsOf, string Text, string Icon, Right Needs, Func<Guid, string> Route, int Order = 0) : IOffer
{
    /// <summary>Kinds of book it is offered on; empty: all.</summary>
    public IReadOnlyList<BookKind> Kinds { get; init; } = [];
}

/// <summary>A button of the bar that appears when contacts are selected. The selection is posted as <c>ids</c> to the route with an antiforgery token.</summary>
public sealed record SelectionAction(string FeatureId, Type TextsOf, string Text, string Icon, Right Needs, Func<Guid, string> Route, int Order = 0) : IOffer
{
    /// <summary>A key that presses the button while contacts are selected, or null.</summary>
    public string? Shortcut { get; init; }
}

/// <summary>A button below "who sees this", for who may give rights on the contact.</summary>
/// <param name="Route">From the contact's id to a path relative to the tenant's root; a GET.</param>
public sealed record AudienceAction(string FeatureId, Type TextsOf, string Text, string Icon, Func<Guid, string> Route, int Order = 0) : IOffer
{
    public Right Needs => Right.View;
}

/// <summary>How contacts leave as a CSV file, from the module that exports, for others that found the book with a right. Scoped.</summary>
/// <param name="PermissionId">Of who may export.</param>
/// <param name="Route">From a book's id to where who is signed in downloads it, relative to the tenant's root.</param>
/// <param name="Write">Into an answer: the file's name without day and extension, and the cards.</param>
public sealed record CsvFile(string FeatureId, string PermissionId, Func<Guid, string> Route, Func<HttpResponse, string, IAsyncEnumerable<FedCard>, CancellationToken, Task> Write);
