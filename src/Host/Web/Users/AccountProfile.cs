using System.Net.Mail;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Carnet.Web.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Users;

/// <summary>Puts a form's names, login and address on an account. The caller saves.</summary>
public sealed class AccountProfile(TenantDb db, ILookupNormalizer normalizer, ISiteSettings settings)
{
    private const int Longest = 100;

    /// <exception cref="InvalidException">Something is missing, malformed or taken.</exception>
    public async Task Apply(UserForm form, User user, CancellationToken cancel)
    {
        var login = form.Login.Trim();
        var email = Text(form.Email, nameof(form.Email));
        DemandLogin(login, email);
        DemandEmail(email);
        user.UserName = login;
        user.NormalizedUserName = normalizer.NormalizeName(login);
        user.Email = email;
        user.NormalizedEmail = normalizer.NormalizeEmail(email);
        user.Department = Text(form.Department, nameof(form.Department));
        user.Language = (await settings.Get<SiteSettings>(cancel)).Languages.Contains(form.Language ?? "") ? form.Language : null;
        user.Rename(Text(form.GivenName, nameof(form.GivenName)) ?? "", Text(form.FamilyName, nameof(form.FamilyName)) ?? "");
        if (user.GivenName.Length + user.FamilyName.Length == 0)
            throw Refusal.Of(nameof(form.FamilyName), "Please give a first or a last name.");
        await DemandFree(user, cancel);
    }

    private static string? Text(string? text, string field) => text?.Trim() switch
    {
        null or "" => null,
        { Length: > Longest } => throw Refusal.Of(field, "At most {0} characters.", Longest),
        var trimmed when trimmed.Any(char.IsControl) => throw Refusal.Of(field, "This contains characters that cannot be used here."),
        var trimmed => trimmed,
    };

    // A login that looks like somebody's address would let two people answer to one name.
    private static void DemandLogin(string login, string? email)
    {
        if (login.Length == 0)
            throw Refusal.Of(nameof(UserForm.Login), "Please fill in this field.");
        if (login.Length > Longest)
            throw Refusal.Of(nameof(UserForm.Login), "At most {0} characters.", Longest);
        if (login.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter)) || (login.Contains('@', StringComparison.Ordinal) && login != email))
            throw Refusal.Of(nameof(UserForm.Login), "A login has no spaces, and no @ unless it is the e-mail address.");
    }

    private static void DemandEmail(string? email)
    {
        if (email is not null && !(MailAddress.TryCreate(email, out var address) && address.Address == email))
            throw Refusal.Of(nameof(UserForm.Email), "This is not an e-mail address.");
    }

    private async Task DemandFree(User user, CancellationToken cancel)
    {
        var others = db.Set<User>().Where(other => other.Id != user.Id);
        if (await others.AnyAsync(other => other.NormalizedUserName == user.NormalizedUserName || other.NormalizedEmail == user.NormalizedUserName, cancel))
            throw Refusal.Of(nameof(UserForm.Login), "Somebody else has this login.");
        if (user.NormalizedEmail is not null && await others.AnyAsync(other => other.NormalizedEmail == user.NormalizedEmail || other.NormalizedUserName == user.NormalizedEmail, cancel))
            throw Refusal.Of(nameof(UserForm.Email), "Somebody else has this e-mail address.");
    }
}
