using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Administration;

/// <param name="Links">Each with the name of its book.</param>
/// <param name="Next">The last link shown; null at the end.</param>
public sealed record AllLinksView(IReadOnlyList<(LinkLine Line, string Book)> Links, bool IsAllowed, Guid? Next);

/// <summary>All links for anyone there are.</summary>
internal static class AllLinksPages
{
    public static async Task<IResult> Show(Guid? before, AllLinksReader reader, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Page.Of<AllLinksPage>(texts["Links for anyone"], (nameof(AllLinksPage.View), await reader.Read(before, cancel))).Dressed() with { Admin = true });

    public static async Task<IResult> Revoke(Guid linkId, HttpContext http, LinkStore links, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        await links.Revoke(null, linkId, cancel);
        Toasts.Add(http, texts["The link does not work any more."]);
        return Answer.Redirect(http, BookAdministrationLinks.Links);
    }
}

/// <summary>Reads all links for who administers the site.</summary>
public sealed class AllLinksReader(LinkStore links, LinkLines lines, RuleBook rules, PersonNames names, Texts<ContactSharingModule> texts)
{
    internal async Task<AllLinksView> Read(Guid? before, CancellationToken cancel)
    {
        var read = await (before is { } last ? links.All.Where(l => l.Id < last) : links.All).Take(BookLog.PageSize + 1).ToListAsync(cancel);
        var page = read.Take(BookLog.PageSize).ToList();
        var owners = await names.Of([.. page.Select(l => l.OwnerId).OfType<string>().Distinct()], cancel);
        var shown = await lines.Of(page, cancel);
        return new AllLinksView([.. shown.Select(l => (l, l.Link.BookName.Length > 0 ? l.Link.BookName : texts["Contacts of {0}", owners[l.Link.OwnerId!].Name]))],
            (await rules.Read(cancel)).LinksForAnyone, read.Count > page.Count ? page[^1].Id : null);
    }
}
