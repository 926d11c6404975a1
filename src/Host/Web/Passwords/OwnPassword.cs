using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Carnet.Web.Sessions;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Passwords;

/// <summary>A person's change of his own password.</summary>
public sealed class OwnPassword(UserManager<User> users, PasswordCheck passwords, PasswordRules rules)
{
    /// <returns>The user with the new security stamp.</returns>
    /// <exception cref="InvalidException">The current password is wrong (counts towards the lock), or the new one too weak or mistyped: all of it at once.</exception>
    public async Task<User> Change(CurrentUser person, string current, TypedPassword next, CancellationToken cancel)
    {
        var answer = await passwords.Check(person.Person.Login, current, cancel);
        if (answer.LockedFor is { } wait)
            throw Refusal.Of(nameof(ChangePasswordForm.CurrentPassword), SignIn.Locked, SignIn.Minutes(wait));
        var user = (await users.FindByIdAsync(person.Id))!;
        List<InvalidException> faults = answer.User?.Id == person.Id ? [] : [Refusal.Of(nameof(ChangePasswordForm.CurrentPassword), "This is not your current password.")];
        await rules.SetAndSave(user, next, faults);
        return user;
    }
}
