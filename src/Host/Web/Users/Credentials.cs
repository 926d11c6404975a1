using Carnet.Modularity.Errors;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Passwords;

namespace Carnet.Web.Users;

/// <summary>How a new user comes to a password. The caller saves.</summary>
public sealed class Credentials(PasswordRules rules, PasswordMails mails, TimeProvider clock)
{
    /// <param name="password">Empty: a mail with a link.</param>
    /// <exception cref="InvalidException">Too weak, or no address for the mail.</exception>
    public async Task Give(User user, string? password, CancellationToken cancel)
    {
        user.CreatedAt = clock.GetUtcNow();
        if (string.IsNullOrEmpty(password))
            await Invite(user, cancel);
        else
            await rules.Set(user, password, nameof(UserForm.Password));
    }

    /// <exception cref="InvalidException">The account has no address.</exception>
    public Task Invite(User user, CancellationToken cancel) =>
        user.Email is null
            ? throw Refusal.Of(nameof(UserForm.Email), "Without a password an e-mail address is needed, to send a link for setting one.")
            : mails.SendInvitation(user, cancel);
}
