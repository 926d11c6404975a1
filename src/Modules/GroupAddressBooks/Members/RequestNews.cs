using System.Globalization;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity;
using Carnet.Modularity.Mail;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.GroupAddressBooks.Members;

/// <summary>Tells by mail, in the receiver's language, that somebody asks or is invited. The caller saves; nothing is sent before.</summary>
public sealed class RequestNews(GroupEvents events, Memberships memberships, IPeople people, GroupMail mail)
{
    internal async Task Asked(Group group, Person person, string note, CancellationToken cancel)
    {
        events.Asked(group, person);
        var administrators = await memberships.All.Where(m => m.GroupId == group.Id && m.IsAdministrator).Select(m => m.PersonId).ToListAsync(cancel);
        foreach (var administrator in (await people.FindAll(administrators, cancel)).Values)
            await mail.Send(administrator, "{0} asks to join {1}", "{0} asks to join the group {1}.", GroupLinks.Group(group.Id), person.Name(NameOrder.FirstLast), group.Name, note, cancel);
    }

    internal Task Invited(Group group, Person person, Person by, CancellationToken cancel) =>
        mail.Send(person, "{0} invites you to {1}", "{0} invites you to join the group {1}.", GroupLinks.Home, by.Name(NameOrder.FirstLast), group.Name, "", cancel);

    /// <summary>Who asked belongs to it now.</summary>
    internal Task Accepted(Group group, Person person, Person by, CancellationToken cancel) =>
        mail.Send(person, "You belong to {1} now", "{0} let you into the group {1}.", GroupLinks.Group(group.Id), by.Name(NameOrder.FirstLast), group.Name, "", cancel);

    /// <summary>Who asked was told no.</summary>
    internal async Task Refused(Group group, string personId, Person by, CancellationToken cancel)
    {
        if (await people.Find(personId, cancel) is { } person)
            await mail.Send(person, "Your request to join {1}", "{0} did not let you into the group {1}.", null, by.Name(NameOrder.FirstLast), group.Name, "", cancel);
    }
}

/// <summary>Short messages of this module.</summary>
public sealed class GroupMail(IMailSender mail, Tenant tenant, ISiteSettings settings, Texts<GroupAddressBooksModule> texts)
{
    /// <param name="subject">Key of a text with the person as {0} and the group as {1}; so is <paramref name="sentence"/>.</param>
    /// <param name="path">Where to go from there, relative to the tenant's root; null: nowhere.</param>
    internal async Task Send(Person to, string subject, string sentence, string? path, string who, string group, string note, CancellationToken cancel)
    {
        if (to.Email is not { Length: > 0 } address || !to.IsActive)
            return;
        var before = CultureInfo.CurrentUICulture;
        var languages = (await settings.Get<SiteSettings>(cancel)).Languages;
        // The receiver's language, not the sender's: else the site's first.
        var language = to.Language ?? (languages.Count > 0 ? languages[0] : null);
        try
        {
            CultureInfo.CurrentUICulture = language is null ? before : CultureInfo.GetCultureInfo(language);
            mail.Send(new MailMessage(address, texts[subject, who, group], Body(texts[sentence, who, group], note, path)) { ToName = to.Name(NameOrder.FirstLast) });
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string Body(string sentence, string note, string? path) =>
        string.Join("\n\n", new[] { sentence, note, Link(path) }.Where(part => part.Length > 0));

    // The list of groups is where one answers; a group's own page is where one looks.
    private string Link(string? path) => path is null || tenant.PublicAddress is not { } root ? ""
        : texts[path == GroupLinks.Home ? "Answer here: {0}" : "The group: {0}", new Uri(root, path)];
}
