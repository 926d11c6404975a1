using System.Text.Json;
using Carnet.Contacts.Forms.Conflicts;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Pages.Details;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms;

/// <summary>The form, or what comes after it, as a page or in the right pane.</summary>
internal static class FormAnswers
{
    // contacts.js reloads the list around the contact; the pane shows it already.
    private const string ChangedEvent = "carnet:contacts-changed";

    public static IResult Show(HttpContext http, FormScreen screen)
    {
        var status = screen.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
        return http.Request.IsFragment()
            ? Answer.Fragment<ContactFormView>(status, (nameof(ContactFormView.Screen), screen with { InPane = true }))
            : new PageResult(Dressed(Page.Of<ContactFormView>(screen.Title, (nameof(ContactFormView.Screen), screen)), status));
    }

    public static IResult Show(HttpContext http, ConflictScreen screen)
    {
        const int status = StatusCodes.Status422UnprocessableEntity;
        return http.Request.IsFragment()
            ? Answer.Fragment<ConflictView>(status, (nameof(ConflictView.Screen), screen with { InPane = true }))
            : new PageResult(Dressed(Page.Of<ConflictView>(screen.Title, (nameof(ConflictView.Screen), screen)), status));
    }

    /// <summary>The stored contact: in the pane the details, else its page.</summary>
    public static async Task<IResult> Stored(HttpContext http, Guid contactId, Guid? bookId, DetailReader details, CancellationToken cancel)
    {
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, ContactLinks.Contact(contactId, bookId));
        http.Response.Headers["HX-Trigger-After-Settle"] = JsonSerializer.Serialize(new Dictionary<string, object> { [ChangedEvent] = new { ids = new[] { contactId }, isShown = true } });
        return Answer.Fragment<ContactDetail>((nameof(ContactDetail.View), await details.Read(contactId, bookId, cancel)), (nameof(ContactDetail.InPane), true));
    }

    private static Page Dressed(Page page, int status) => page.Dressed() with { StatusCode = status };
}
