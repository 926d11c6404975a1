using Carnet.Web.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Passwords;

/// <summary>Tokens of the mail that greets a new user: valid longer than those of a forgotten password.</summary>
internal sealed class InvitationTokens(IDataProtectionProvider protection, ILogger<DataProtectorTokenProvider<User>> log)
    : DataProtectorTokenProvider<User>(protection, Microsoft.Extensions.Options.Options.Create(new DataProtectionTokenProviderOptions { Name = Provider, TokenLifespan = Lifespan }), log)
{
    public const string Provider = "Invitation";
    public static readonly TimeSpan Lifespan = TimeSpan.FromDays(7);
}
