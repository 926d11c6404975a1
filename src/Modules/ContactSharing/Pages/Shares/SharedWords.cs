using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>What is said after something was shared.</summary>
internal static class SharedWords
{
    /// <summary>Undo names each of them in its address, which a notice carries in a cookie.</summary>
    private const int MostToUndo = 20;

    /// <param name="view">With the form that was sent.</param>
    /// <param name="others">Of whom something else is said.</param>
    public static string Of(ShareView view, IReadOnlyCollection<ShareTarget> others, Texts<ContactSharingModule> texts)
    {
        var who = Whom(view, others, texts);
        var people = view.Form.People.Count(id => !others.Contains(ShareTarget.Person(id)));
        if (view.Form.Kind == NoticeKind.None || people == 0)
            return who;
        return texts[people == 1 ? "{0} The invitation is on its way." : "{0} The invitations are on their way.", who];
    }

    /// <param name="added">Those who had nothing of it before.</param>
    /// <returns>Null when somebody had something of it, which taking back would end.</returns>
    public static string? Undo(ShareView view, IReadOnlyList<ShareTarget> added) =>
        added.Count != view.Form.Targets.Count || added.Count > MostToUndo ? null
        : added.Count == 1 ? SharingLinks.ShareRemoval(view.Book.Id, added[0])
        : SharingLinks.ShareRemovals(view.Book.Id, added);

    private static string Whom(ShareView view, IReadOnlyCollection<ShareTarget> others, Texts<ContactSharingModule> texts)
    {
        var form = view.Form;
        string[] names =
        [
            .. view.Candidates.Where(c => form.People.Contains(c.Person.Id) && !others.Contains(ShareTarget.Person(c.Person.Id))).Select(c => c.Person.Name),
            .. view.Groups.Where(g => form.Groups.Contains(g.GroupId!.Value)).Select(g => g.Name),
        ];
        return names.Length == 1 ? texts["Shared with {0}.", names[0]]
            : texts[form.Groups.Count == 0 ? "Shared with {0:N0} people." : "Shared with {0:N0} people and groups.", form.Targets.Count - others.Count];
    }
}

/// <summary>Rights that stood already and stay what they were.</summary>
internal static class SameRights
{
    private const int MostTold = 3;

    /// <param name="view">As it was before.</param>
    public static IReadOnlyList<ShareLine> Among(ShareView view, Right now) =>
        [.. view.Lines.Where(l => !l.IsOpen && l.Rights == now && view.Form.Targets.Contains(l.Target))];

    public static void Tell(HttpContext http, IReadOnlyList<ShareLine> same, Texts<ContactSharingModule> texts)
    {
        foreach (var line in same.Take(MostTold))
            Toasts.Add(http, texts["{0} already had this right.", line.Name]);
        if (same.Count > MostTold)
            Toasts.Add(http, texts.Count(same.Count - MostTold, "{0:N0} other already had this right.", "{0:N0} others already had this right."));
    }
}

/// <summary>Rights that stood already and are others now: said, with the way back.</summary>
internal static class ChangedRights
{
    private const int MostTold = 3;

    /// <param name="view">As it was before.</param>
    public static IReadOnlyList<ShareLine> Among(ShareView view, Right now) =>
        [.. view.Lines.Where(l => !l.IsOpen && l.Rights != now && view.Form.Targets.Contains(l.Target))];

    public static void Tell(HttpContext http, BookView book, IReadOnlyList<ShareLine> changed, Right now, Texts<ContactSharingModule> texts)
    {
        foreach (var was in changed.Take(MostTold))
            Toasts.Add(http, texts["Right of {0} changed from “{1}” to “{2}”.", was.Name, RightWords.Short(book.Kind, was.Rights, texts), RightWords.Short(book.Kind, now, texts)],
                SharingLinks.FormerRights(book.Id, was.Target, was.Rights));
        if (changed.Count > MostTold)
            Toasts.Add(http, texts.Count(changed.Count - MostTold, "{0:N0} other right changed likewise.", "{0:N0} other rights changed likewise."));
    }
}
