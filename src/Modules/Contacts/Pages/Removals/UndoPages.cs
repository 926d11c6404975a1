using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages.Removals;

/// <summary>Takes one's own gesture back (B1).</summary>
internal static class UndoPages
{
    public static async Task<IResult> Create(Guid operation, HttpContext http, Undo undo, MassWorkStore works, BookShelf shelf, Texts<ContactsModule> texts, CancellationToken cancel)
    {
        if (await undo.Size(operation, cancel) is { } task && works.IsMuch(task.Total))
            return Answer.Redirect(http, ContactLinks.Work((await works.Begin(UndoWork.Name, task, cancel)).Id));
        var outcome = await undo.Operation(operation, cancel);
        Toasts.Add(http, Words(outcome, texts));
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, Referring(http) ?? ContactLinks.Home);
        Signals.Undone(http);
        // A gesture may have touched several books, and the open one need not be among them.
        return Answer.Fragment<SideCounts>((nameof(SideCounts.Books), await shelf.Read(cancel)));
    }

    private static string Words(UndoOutcome outcome, Texts<ContactsModule> texts)
    {
        var done = outcome.Undone == 0 ? texts["There is nothing to undo any more."] : texts.Count(outcome.Undone, "Undone for {0:N0} contact.", "Undone for {0:N0} contacts.");
        return outcome.Skipped == 0 ? done
            : done + " " + texts.Count(outcome.Skipped, "{0:N0} contact was changed since and stays as it is.", "{0:N0} contacts were changed since and stay as they are.");
    }

    /// <summary>The page the press came from, when it is one of this tenant's: relative to its root, else null.</summary>
    private static string? Referring(HttpContext http)
    {
        if (!Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) || from.Authority != http.Request.Host.Value)
            return null;
        var root = http.Request.PathBase.Value + "/";
        return from.PathAndQuery.StartsWith(root, StringComparison.Ordinal) ? from.PathAndQuery[root.Length..] : null;
    }
}
