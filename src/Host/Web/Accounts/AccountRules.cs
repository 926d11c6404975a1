using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>What the site asks of passwords and logins.</summary>
internal static class AccountRules
{
    public const int LeastPasswordLength = 10;

    // NIST SP 800-63B 5.1.1.2: length counts, rules about kinds of characters do not.
    public static void Set(IdentityOptions options)
    {
        options.Password.RequiredLength = LeastPasswordLength;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
        options.User.AllowedUserNameCharacters = "";
        options.User.RequireUniqueEmail = false;
    }
}
