using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Pages.Trashes;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Pages.Details;

/// <summary>One contact: a page of its own with an address to keep (R4), or the right pane (R3).</summary>
internal static class DetailPages
{
    public static async Task<IResult> Show(Guid contactId, Guid? book, HttpContext http, DetailReader reader, TrashStore trash, CancellationToken cancel)
    {
        DetailView view;
        try
        {
            view = await reader.Read(contactId, book, cancel);
        }
        catch (NotFoundException)
        {
            return await InTrash(contactId, http, trash, cancel) ?? throw new NotFoundException();
        }
        if (!http.Request.IsFragment())
            return new PageResult(Page.Of<ContactPage>(view.Name, (nameof(ContactPage.View), view)).Dressed());
        KeepOneStep(http);
        return Answer.Fragment<ContactDetail>((nameof(ContactDetail.View), view), (nameof(ContactDetail.InPane), true));
    }

    /// <summary>Jumps to the book that holds the contact (R103).</summary>
    public static async Task<IResult> Context(Guid contactId, HttpContext http, ContactStore contacts, BookStore books, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.View, cancel);
        var ids = contact.Placements.Select(p => p.BookId).ToList();
        var first = await books.With(Right.View).Where(b => ids.Contains(b.Id)).OrderBy(b => b.Kind).ThenBy(b => b.Name).FirstOrDefaultAsync(cancel);
        return Results.Redirect($"{http.Request.PathBase}/{(first is null ? ContactLinks.Contact(contactId) : ContactLinks.InBook(first.Id, contactId))}");
    }

    // From one contact to the next is no step of its own: Back leads to the list, not through all that was looked at.
    private static void KeepOneStep(HttpContext http)
    {
        var current = http.Request.Headers["HX-Current-URL"].ToString();
        if (current.Contains("selected=", StringComparison.Ordinal) && http.Request.Headers["HX-Target"] == "detail" && PushedUrl(current, http) is { } url)
            http.Response.Headers["HX-Replace-Url"] = url;
    }

    private static string? PushedUrl(string current, HttpContext http) =>
        Uri.TryCreate(current, UriKind.Absolute, out var uri) && http.Request.RouteValues["contactId"] is string id
            ? System.Text.RegularExpressions.Regex.Replace(uri.PathAndQuery, "selected=[^&]*", "selected=" + id)
            : null;

    private static async Task<IResult?> InTrash(Guid contactId, HttpContext http, TrashStore trash, CancellationToken cancel)
    {
        var places = await trash.List(contactId).ToListAsync(cancel);
        if (places.Count == 0)
            return null;
        return http.Request.IsFragment()
            ? Answer.Fragment<TrashedContactView>((nameof(TrashedContactView.Places), places))
            : new PageResult(Page.Of<TrashedContactView>(places[0].NameFirstLast, (nameof(TrashedContactView.Places), places)).Dressed());
    }
}
