using Carnet.Modularity;
using Carnet.Modularity.Errors;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Passwords;

/// <summary>Why somebody may set a password without knowing the old one.</summary>
public enum PasswordReason { Forgotten, Invited }

/// <summary>Links that let their holder set a user's password: once, and for a limited time.</summary>
public sealed class PasswordLinks(UserManager<User> users, Tenant tenant, PasswordRules rules)
{
    public const string Route = "reset-password";
    public static readonly TimeSpan ForgottenLifespan = TimeSpan.FromHours(2);

    private const string Purpose = "password";

    /// <exception cref="InvalidException">The site does not know its own address yet.</exception>
    public async Task<string> For(User user, PasswordReason reason)
    {
        var root = tenant.PublicAddress
            ?? throw Refusal.Of(null, "The site does not know its own address yet, so it cannot write links into mails. Set it in the site settings.");
        var token = await users.GenerateUserTokenAsync(user, Provider(reason), Purpose);
        return $"{root}{Route}?user={Uri.EscapeDataString(user.Id)}&reason={reason}&token={Uri.EscapeDataString(token)}";
    }

    public async Task<bool> IsValid(string userId, PasswordReason reason, string token) =>
        await Holder(userId, reason, token) is not null;

    /// <exception cref="InvalidException">The link is used or too old, or the password is too weak or mistyped.</exception>
    public async Task Use(string userId, PasswordReason reason, string token, TypedPassword password)
    {
        var user = await Holder(userId, reason, token) ?? throw Refusal.Of(null, "This link is used or too old. Please ask for a new one.");
        user.EmailConfirmed |= user.Email is not null;
        await rules.SetAndSave(user, password);
    }

    private async Task<User?> Holder(string userId, PasswordReason reason, string token) =>
        await users.FindByIdAsync(userId) is { IsActive: true } user && await users.VerifyUserTokenAsync(user, Provider(reason), Purpose, token)
            ? user
            : null;

    private static string Provider(PasswordReason reason) =>
        reason == PasswordReason.Invited ? InvitationTokens.Provider : TokenOptions.DefaultProvider;
}
