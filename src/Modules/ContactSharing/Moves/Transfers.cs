using Carnet.Contacts.Changes;
using Carnet.Contacts.Lists;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Pages.Removals;
using Carnet.ContactSharing.Pages;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Moves;

/// <summary>Moves or copies a selection: from the form, or dropped on a folder at the side.</summary>
internal static class Transfers
{
    public static Task<IResult> Move(
        Guid bookId, [AsParameters] SelectionForm selection, [AsParameters] DestinationForm to, HttpContext http, Delivery delivery, MassTransfers mass, Reply reply, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            if (selection.IsEverything && await mass.Begin(bookId, to, isMove: true, cancel) is { } work)
                return Answer.Redirect(http, ContactLinks.Work(work.Id));
            var done = await delivery.Move(bookId, await reply.Chosen(bookId, selection, cancel), to, cancel);
            return await reply.With(http, bookId, selection, done, isMove: true, cancel);
        }, fault => reply.Again(bookId, selection, true, fault, cancel));

    public static Task<IResult> Copy(
        Guid bookId, [AsParameters] SelectionForm selection, [AsParameters] DestinationForm to, HttpContext http, Delivery delivery, MassTransfers mass, Reply reply, CancellationToken cancel) =>
        Attempt.Of(http, async () =>
        {
            if (selection.IsEverything && await mass.Begin(bookId, to, isMove: false, cancel) is { } work)
                return Answer.Redirect(http, ContactLinks.Work(work.Id));
            var done = await delivery.Copy(bookId, await reply.Chosen(bookId, selection, cancel), to, cancel);
            return await reply.With(http, bookId, selection, done, isMove: false, cancel);
        }, fault => reply.Again(bookId, selection, false, fault, cancel));
}

/// <summary>What a move or copy answers.</summary>
public sealed class Reply(SideReader sides, Destinations destinations, BookContents contents, ChangeRecorder changes, Texts<ContactSharingModule> texts)
{
    internal async Task<IReadOnlyList<Guid>> Chosen(Guid bookId, SelectionForm selection, CancellationToken cancel) =>
        selection.IsEverything ? await contents.All(bookId, cancel) : selection.Chosen;

    internal async Task<IResult> With(HttpContext http, Guid bookId, SelectionForm selection, Delivered done, bool isMove, CancellationToken cancel)
    {
        var target = await sides.Book(done.Target.Id, cancel);
        Toasts.Add(http, Words(done, target.Name, isMove), done.Count == 0 ? null : ContactLinks.Undo(changes.Operation));
        if (done.Stayed > 0)
            Toasts.Add(http, texts.Count(done.Stayed, "{0:N0} contact stayed: you may not take it out.", "{0:N0} contacts stayed: you may not take them out."));
        if (!http.Request.IsFragment())
            return Answer.Redirect(http, selection.ReturnTo(bookId));
        if (isMove)
            Signals.Removed(http, done.Gone);
        return Answer.Fragment<MovedCounts>((nameof(MovedCounts.From), await sides.Book(bookId, cancel)), (nameof(MovedCounts.To), target));
    }

    internal Task<Page> Again(Guid bookId, SelectionForm selection, bool isMove, Fault fault, CancellationToken cancel) =>
        Questions.Page(bookId, selection, isMove, fault, sides, destinations, texts, cancel);

    private string Words(Delivered done, string target, bool isMove) => isMove
        ? texts[done.Count == 1 ? "{0:N0} contact moved to “{1}”." : "{0:N0} contacts moved to “{1}”.", done.Count, target]
        : texts[done.Count == 1 ? "{0:N0} contact copied to “{1}”." : "{0:N0} contacts copied to “{1}”.", done.Count, target];
}
