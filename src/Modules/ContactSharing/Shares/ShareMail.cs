using System.Globalization;
using System.Net;
using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Rights;
using Carnet.Modularity;
using Carnet.Modularity.Mail;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Shares;

/// <summary>Mails about shares, in the receiver's language. The caller saves; nothing is sent before.</summary>
public sealed class ShareMail(IMailSender mail, Tenant tenant, ISiteSettings settings, Texts<ContactSharingModule> texts)
{
    /// <summary>Offers a book, with the ways to accept and decline (R51).</summary>
    internal Task Invite(Invitation invitation, Occasion occasion, Person to, Person by, CancellationToken cancel) => In(to, () =>
    {
        var book = Title(invitation.BookName, by);
        var isChanged = occasion == Occasion.Changed;
        var lead = isChanged
            ? texts["{0} changed the invitation to the contacts in “{1}”: once you accept, you may {2}.", Called(by), book, RightWords.Sentence(invitation.Rights, texts)]
            : texts["{0} would like to share the contacts in “{1}” with you.", Called(by), book];
        var subject = isChanged ? texts["The invitation to “{0}” changed: {1}", book, RightWords.Sentence(invitation.Rights, texts)] : Subject(occasion, book, by, invitation.Rights);
        var address = SharingLinks.Invitation(invitation.Id);
        return Letter(to, by, subject, [lead, .. Facts(book, by, to, invitation.Kind, invitation.Rights)], invitation.Note,
            (texts["Accept"], address + "#accept"), (texts["Decline"], address + "#decline"));
    }, cancel);

    /// <summary>Tells that a book is shared from now on, or with other rights, or still.</summary>
    internal Task Tell(ShareFact fact, Person to, Person by, CancellationToken cancel) => In(to, () =>
    {
        var book = Title(fact.Book.Name, by);
        return Letter(to, by, Subject(fact.Occasion, book, by, fact.Rights),
            [Lead(fact.Occasion, book, by, fact.Rights), .. Facts(book, by, to, fact.Book.Kind, fact.Rights)], fact.Notice.Note, (texts["Open the contacts"], ContactLinks.Book(fact.Book.Id)));
    }, cancel);

    internal Task Withdrawn(string name, string note, Person to, Person by, CancellationToken cancel) => In(to, () =>
    {
        var book = Title(name, by);
        return Letter(to, by, texts["{0} does not share “{1}” any more", Called(by), book], [texts["{0} does not share the contacts in “{1}” with you any more.", Called(by), book]], note);
    }, cancel);

    private string Subject(Occasion occasion, string book, Person by, Right rights) => occasion switch
    {
        Occasion.Changed => texts["Your rights on “{0}” changed: now {1}", book, RightWords.Sentence(rights, texts)],
        Occasion.Reminder => texts["Reminder: {0} shares “{1}” with you", Called(by), book],
        _ => texts["{0} shares “{1}” with you", Called(by), book],
    };

    private string Lead(Occasion occasion, string book, Person by, Right rights) => occasion switch
    {
        Occasion.Changed => texts["{0} changed what you may do with the contacts in “{1}”: from now on you may {2}.", Called(by), book, RightWords.Sentence(rights, texts)],
        Occasion.Reminder => texts["The contacts in “{0}” are open to you.", book],
        _ => texts["The contacts in “{0}” are open to you from now on.", book],
    };

    /// <param name="name">Empty: the sender's private book.</param>
    private string Title(string name, Person by) => name.Length > 0 ? name : texts["Contacts of {0}", Called(by)];

    private IEnumerable<string> Facts(string book, Person by, Person to, BookKind kind, Right rights) =>
    [
        texts["Shared: {0}", book],
        texts["By: {0}", Called(by)],
        texts["With: {0}", Called(to)],
        Roles.Of(kind, rights) is { } role ? texts["Role: {0}", role.Name(texts)] : "",
        texts["You may: {0}", RightWords.Listed(rights, texts)],
    ];

    private MailMessage Letter(Person to, Person by, string subject, IEnumerable<string> lines, string note, params (string Text, string Path)[] buttons)
    {
        var told = lines.Where(line => line.Length > 0).ToList();
        var links = tenant.PublicAddress is { } root ? buttons.Select(b => (b.Text, Address: new Uri(root, b.Path).ToString())).ToList() : [];
        var text = string.Join("\n", told) + (note.Length > 0 ? $"\n\n{note}" : "") + string.Concat(links.Select(l => $"\n\n{l.Text}: {l.Address}"));
        return new MailMessage(to.Email!, subject, text) { ToName = Called(to), ReplyTo = by.Email, Html = Html(told, note, links) };
    }

    private static string Html(List<string> lines, string note, List<(string Text, string Address)> links) =>
        "<div style=\"font:16px/1.5 sans-serif;max-width:34em\">"
        + string.Concat(lines.Select(line => $"<p style=\"margin:0 0 .4em\">{WebUtility.HtmlEncode(line)}</p>"))
        + (note.Length > 0 ? $"<blockquote style=\"margin:1em 0;padding-left:1em;border-left:3px solid #999;white-space:pre-line\">{WebUtility.HtmlEncode(note)}</blockquote>" : "")
        + "<p style=\"margin:1.5em 0\">"
        + string.Concat(links.Select((link, index) => $"<a href=\"{WebUtility.HtmlEncode(link.Address)}\" style=\"{Button(index)}\">{WebUtility.HtmlEncode(link.Text)}</a> "))
        + "</p></div>";

    private static string Button(int index) =>
        "display:inline-block;margin-right:.5em;padding:.6em 1.2em;border:1px solid #14615b;border-radius:6px;text-decoration:none;"
        + (index == 0 ? "background:#14615b;color:#fff" : "color:#14615b");

    // The receiver's language, not the sender's: else the site's first.
    private async Task In(Person to, Func<MailMessage> letter, CancellationToken cancel)
    {
        if (to.Email is not { Length: > 0 } || !to.IsActive)
            return;
        var before = CultureInfo.CurrentUICulture;
        var languages = (await settings.Get<SiteSettings>(cancel)).Languages;
        var language = to.Language ?? (languages.Count > 0 ? languages[0] : null);
        try
        {
            CultureInfo.CurrentUICulture = language is null ? before : CultureInfo.GetCultureInfo(language);
            mail.Send(letter());
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static string Called(Person person) => person.Name(NameOrder.FirstLast);
}
