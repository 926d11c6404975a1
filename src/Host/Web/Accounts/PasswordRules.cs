using Carnet.Modularity.Errors;
using Carnet.Web.Forms;
using Carnet.Web.Sessions;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>A new password as a form asks for it, twice.</summary>
public sealed record TypedPassword(string Password, string Repeated);

/// <summary>Sets passwords; every open session and every link in a mail ends with the old one.</summary>
public sealed class PasswordRules(UserManager<User> users, SignInTries tries, PeopleNews news)
{
    /// <summary>On a user the caller saves. Wrong tries before are forgotten.</summary>
    /// <param name="field">The form field that a refusal names.</param>
    /// <exception cref="InvalidException">Too short or too simple.</exception>
    public async Task Set(User user, string password, string field)
    {
        Refusal.Throw(await Faults(user, password, field));
        await Take(user, password);
    }

    private async Task Take(User user, string password)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        await tries.Forget(user);
    }

    /// <summary>The same, and saves.</summary>
    /// <exception cref="InvalidException">Too short, too simple or mistyped, or the account was changed at the same moment.</exception>
    /// <param name="before">What else is wrong with the form: told together with the password's own faults.</param>
    public async Task SetAndSave(User user, TypedPassword typed, params IReadOnlyList<InvalidException> before)
    {
        var faults = await Faults(user, typed.Password, nameof(typed.Password));
        if (typed.Password != typed.Repeated)
            faults.Add(Refusal.Of(nameof(typed.Repeated), "The two passwords are not the same."));
        Refusal.Throw([.. before, .. faults]);
        await Take(user, typed.Password);
        var result = await users.UpdateAsync(user);
        if (result.Succeeded)
        {
            // Who remembers that the old password was right must hear of it.
            await news.Tell(user, CancellationToken.None);
            return;
        }
        var codes = string.Join(", ", result.Errors.Select(error => error.Code));
        throw codes == nameof(IdentityErrorDescriber.ConcurrencyFailure)
            ? Refusal.Of(null, "Somebody else changed this account at the same moment. Please try again.")
            : new InvalidOperationException($"The password of user {user.Id} could not be stored: {codes}");
    }

    private async Task<List<InvalidException>> Faults(User user, string password, string field)
    {
        var codes = new List<string>();
        foreach (var validator in users.PasswordValidators)
            codes.AddRange((await validator.ValidateAsync(users, user, password)).Errors.Select(error => error.Code));
        var faults = new List<InvalidException>();
        if (codes.Remove(nameof(IdentityErrorDescriber.PasswordTooShort)))
            faults.Add(Refusal.Of(field, "A password has at least {0} characters.", AccountRules.LeastPasswordLength));
        if (codes.Count > 0)
            faults.Add(Refusal.Of(field, "A password has at least {0} different characters.", AccountRules.LeastDifferentCharacters));
        if (password.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase))
            faults.Add(Refusal.Of(field, "A password must not contain the login."));
        return faults;
    }
}
