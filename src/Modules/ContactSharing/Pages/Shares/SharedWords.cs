using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>What is said after something was shared.</summary>
internal static class SharedWords
{
    /// <summary>Undo names each of them in its address, which a notice carries in a cookie.</summary>
    private const int MostToUndo = 20;

    /// <param name="view">With the form that was sent.</param>
    public static string Of(ShareView view, Texts<ContactSharingModule> texts)
    {
        var who = Whom(view, texts);
        if (view.Form.Kind == NoticeKind.None || view.Form.People.Count == 0)
            return who;
        return texts[view.Form.People.Count == 1 ? "{0} The invitation is on its way." : "{0} The invitations are on their way.", who];
    }

    /// <param name="added">Those who had nothing of it before.</param>
    /// <returns>Null when somebody had something of it, which taking back would end.</returns>
    public static string? Undo(ShareView view, IReadOnlyList<ShareTarget> added) =>
        added.Count != view.Form.Targets.Count || added.Count > MostToUndo ? null
        : added.Count == 1 ? SharingLinks.ShareRemoval(view.Book.Id, added[0])
        : SharingLinks.ShareRemovals(view.Book.Id, added);

    private static string Whom(ShareView view, Texts<ContactSharingModule> texts)
    {
        var form = view.Form;
        string[] names =
        [
            .. view.Candidates.Where(c => form.People.Contains(c.Person.Id)).Select(c => c.Person.Name),
            .. view.Groups.Where(g => form.Groups.Contains(g.GroupId!.Value)).Select(g => g.Name),
        ];
        return names.Length == 1 ? texts["Shared with {0}.", names[0]]
            : texts[form.Groups.Count == 0 ? "Shared with {0:N0} people." : "Shared with {0:N0} people and groups.", form.Targets.Count];
    }
}
