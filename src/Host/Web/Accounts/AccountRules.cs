using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>What the site asks of logins and passwords.</summary>
internal static class AccountRules
{
    public const int LeastPasswordLength = 10, LeastDifferentCharacters = 4;

    public static void Set(IdentityOptions options)
    {
        // Any letters: what a login may hold is decided where it is given (AccountProfile).
        options.User.AllowedUserNameCharacters = "";
        // NIST SP 800-63B 5.1.1.2: length counts, rules about kinds of characters do not.
        var password = options.Password;
        password.RequiredLength = LeastPasswordLength;
        password.RequiredUniqueChars = LeastDifferentCharacters;
        password.RequireDigit = password.RequireLowercase = password.RequireUppercase = password.RequireNonAlphanumeric = false;
    }
}
