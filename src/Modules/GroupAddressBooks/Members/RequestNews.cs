using System.Globalization;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity;
using Carnet.Modularity.Mail;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
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
            mail.Send(administrator, "{0} asks to join {1}", "{0} asks to join the group {1}.", GroupLinks.Group(group.Id), person.Name(NameOrder.FirstLast), group.Name, note);
    }

    internal void Invited(Group group, Person person, Person by) =>
        mail.Send(person, "{0} invites you to {1}", "{0} invites you to join the group {1}.", GroupLinks.Home, by.Name(NameOrder.FirstLast), group.Name, "");
}

/// <summary>Short messages of this module.</summary>
public sealed class GroupMail(IMailSender mail, Tenant tenant, Texts<GroupAddressBooksModule> texts)
{
    /// <param name="subject">Key of a text with the person as {0} and the group as {1}; so is <paramref name="sentence"/>.</param>
    /// <param name="path">Where to answer, relative to the tenant's root.</param>
    internal void Send(Person to, string subject, string sentence, string path, string who, string group, string note)
    {
        if (to.Email is not { Length: > 0 } address || !to.IsActive)
            return;
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = to.Language is { } language ? CultureInfo.GetCultureInfo(language) : before;
            mail.Send(new MailMessage(address, texts[subject, who, group], Body(texts[sentence, who, group], note, path)) { ToName = to.Name(NameOrder.FirstLast) });
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private string Body(string sentence, string note, string path) =>
        string.Join("\n\n", new[] { sentence, note, tenant.PublicAddress is { } root ? texts["Answer here: {0}", new Uri(root, path)] : "" }.Where(part => part.Length > 0));
}
