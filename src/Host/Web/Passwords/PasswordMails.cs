using Carnet.Modularity.Mail;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Carnet.Web.Languages;

namespace Carnet.Web.Passwords;

/// <summary>Mails with a link to set a password, in the receiver's language. The caller saves.</summary>
public sealed class PasswordMails(PasswordLinks links, IMailSender mail, ISiteSettings settings, Texts<HostModule> t, TimeProvider clock)
{
    private static readonly TimeSpan OneMailPer = TimeSpan.FromMinutes(5);

    public async Task SendForgotten(User user, CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        var link = await links.For(user, PasswordReason.Forgotten);
        using var language = Language.Speak(user.Language, site);
        Send(user, t["Your password for {0}", site.Name], t["Hello {0},\n\nsomebody, hopefully you, asked for a new password for {1} (login: {2}). To choose one, open this address within two hours:\n\n{3}\n\nIf it was not you, do nothing: your password stays as it is.", Name(user), site.Name, user.UserName!, link],
            $"forgotten.{user.Id}.{clock.GetUtcNow().Ticks / OneMailPer.Ticks}");
    }

    public async Task SendInvitation(User user, CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        var link = await links.For(user, PasswordReason.Invited);
        using var language = Language.Speak(user.Language, site);
        Send(user, t["Your account at {0}", site.Name], t["Hello {0},\n\nan account was made for you at {1}. Your login is {2}. To choose your password, open this address within seven days:\n\n{3}", Name(user), site.Name, user.UserName!, link],
            null);
    }

    private void Send(User user, string subject, string text, string? key) =>
        mail.Send(new MailMessage(user.Email!, subject, text) { ToName = Name(user), Key = key });

    private static string Name(User user) => user.ToPerson().Name(Modularity.People.NameOrder.FirstLast);
}
