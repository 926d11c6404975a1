using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Pages.Words;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Histories;

/// <summary>What happened to a contact: who, when, through which door, what (B2).</summary>
internal static class HistoryPages
{
    public static async Task<IResult> Show(Guid contactId, HttpContext http, ContactStore contacts, History history, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        var view = await Read(contactId, contacts, history, cancel);
        return http.Request.IsFragment()
            ? Answer.Fragment<HistoryView>((nameof(HistoryView.View), view))
            : new PageResult(Page.Of<HistoryPage>(texts["History"], (nameof(HistoryPage.View), view)).Dressed());
    }

    /// <summary>Puts one field back to what it was before a change.</summary>
    public static async Task<IResult> Restore(Guid contactId, Guid revisionId, string fieldId, HttpContext http, History history, ChangeRecorder changes, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        if (ContactFields.All.All(field => field.Id != fieldId))
            throw new NotFoundException();
        var outcome = await history.RestoreField(contactId, revisionId, fieldId, cancel);
        Toasts.Add(http, texts["{0} is as it was before.", FieldNames.Of(texts, fieldId)], ContactLinks.Undo(changes.Operation));
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, ContactLinks.Contact(contactId));
        Signals.Changed(http, [outcome.Contact.Id]);
        return Results.Ok();
    }

    private static async Task<ContactPast> Read(Guid contactId, ContactStore contacts, History history, CancellationToken cancel)
    {
        var contact = await contacts.Find(contactId, Right.View, cancel);
        var rights = await contacts.RightsOn(contactId, cancel);
        return new ContactPast(contactId, contact.NameFirstLast, await history.Of(contactId, cancel), rights.HasFlag(Right.Edit));
    }
}

/// <summary>A contact's history as its reader may use it.</summary>
public sealed record ContactPast(Guid ContactId, string Name, IReadOnlyList<HistoryLine> Lines, bool MayRestore);
