using Carnet.Modularity.Errors;
using Carnet.Web.Forms;
using Carnet.Web.Sessions;
using Carnet.Web.Users;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>Sets passwords; every open session and every link in a mail ends with the old one.</summary>
public sealed class PasswordRules(UserManager<User> users, SignInTries tries, PeopleNews news)
{
    /// <summary>On a user the caller saves. Wrong tries before are forgotten.</summary>
    /// <param name="field">The form field that a refusal names.</param>
    /// <exception cref="InvalidException">Too short or too simple.</exception>
    public async Task Set(User user, string password, string field)
    {
        foreach (var validator in users.PasswordValidators)
            Demand(await validator.ValidateAsync(users, user, password), field);
        if (password.Contains(user.UserName!, StringComparison.OrdinalIgnoreCase))
            throw Refusal.Of(field, "A password must not contain the login.");
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        await tries.Forget(user);
    }

    /// <summary>The same, and saves.</summary>
    /// <exception cref="InvalidException">Too short or too simple, or the account was changed at the same moment.</exception>
    public async Task SetAndSave(User user, string password, string field)
    {
        await Set(user, password, field);
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

    private static void Demand(IdentityResult result, string field)
    {
        if (result.Succeeded)
            return;
        throw result.Errors.First().Code switch
        {
            nameof(IdentityErrorDescriber.PasswordTooShort) => Refusal.Of(field, "A password has at least {0} characters.", AccountRules.LeastPasswordLength),
            _ => Refusal.Of(field, "A password has at least {0} different characters.", AccountRules.LeastDifferentCharacters),
        };
    }
}
