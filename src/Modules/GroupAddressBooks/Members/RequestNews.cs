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
            await mail.Send(administrator, "{0} asks to join {1}", "{0} asks to join the group {1}.", new("Answer here: {0}", GroupLinks.Group(group.Id)), person.Name(NameOrder.FirstLast), group.Name, note, cancel);
    }

    internal Task Invited(Group group, Person person, Person by, CancellationToken cancel) =>
        mail.Send(person, "{0} invites you to {1}", "{0} invites you to join the group {1}.", new("Answer here: {0}", GroupLinks.Home), by.Name(NameOrder.FirstLast), group.Name, "", cancel);

    /// <summary>Who asked belongs to it now.</summary>
    internal Task Accepted(Group group, Person person, Person by, CancellationToken cancel) =>
        mail.Send(person, "You belong to {1} now", "{0} let you into the group {1}.", new("The group: {0}", GroupLinks.Group(group.Id)), by.Name(NameOrder.FirstLast), group.Name, "", cancel);

    /// <summary>Who asked was told no.</summary>
    internal async Task Refused(Group group, string personId, Person by, CancellationToken cancel)
    {
        if (await people.Find(personId, cancel) is { } person)
            await mail.Send(person, "Your request to join {1}", "{0} did not let you into the group {1}.", null, by.Name(NameOrder.FirstLast), group.Name, "", cancel);
    }
}

/// <summary>Where to go from a mail.</summary>
/// <param name="Text">Key of a text with the address as {0}.</param>
/// <param name="Path">Relative to the tenant's root.</param>
internal sealed record MailLink(string Text, string Path);

/// <summary>Short messages of this module.</summary>
public sealed class GroupMail(IMailSender mail, Tenant tenant, ISiteSettings settings, Texts<GroupAddressBooksModule> texts)
{
    /// <param name="subject">Key of a text with the person as {0} and the group as {1}; so is <paramref name="sentence"/>.</param>
    /// <param name="link">Null: nowhere to go from there.</param>
    internal async Task Send(Person to, string subject, string sentence, MailLink? link, string who, string group, string note, CancellationToken cancel)
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
            mail.Send(new MailMessage(address, texts[subject, who, group], Body(texts[sentence, who, group], note, link)) { ToName = to.Name(NameOrder.FirstLast) });
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string Body(string sentence, string note, MailLink? link) =>
        string.Join("\n\n", new[] { sentence, note, Words(link) }.Where(part => part.Length > 0));

    private string Words(MailLink? link) => link is null || tenant.PublicAddress is not { } root ? "" : texts[link.Text, new Uri(root, link.Path)];
}
