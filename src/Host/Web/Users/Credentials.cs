using Carnet.Modularity.Errors;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Passwords;
using Carnet.Web.Sessions;

namespace Carnet.Web.Users;

/// <summary>How a new user comes to a password. The caller saves.</summary>
public sealed class Credentials(PasswordRules rules, PasswordMails mails, SignInTries tries, TimeProvider clock)
{
    public User NewUser() => new() { LockoutEnabled = true, CreatedAt = clock.GetUtcNow() };

    /// <param name="password">Empty: a mail with a link.</param>
    /// <exception cref="InvalidException">Too weak, or no address for the mail.</exception>
    public async Task Give(User user, string? password, CancellationToken cancel)
    {
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

    /// <summary>Forgets wrong passwords, at once.</summary>
    public Task Unlock(User user) => tries.Forget(user);
}
