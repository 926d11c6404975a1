using Carnet.Web.Accounts;

namespace Carnet.Web.Users;

/// <summary>What the users page asks of an account.</summary>
public sealed record UserForm
{
    public string Login { get; init => field = value ?? ""; } = "";
    public string GivenName { get; init => field = value ?? ""; } = "";
    public string FamilyName { get; init => field = value ?? ""; } = "";
    public string? Email { get; init; }
    public string? Department { get; init; }
    public string? Language { get; init; }

    /// <summary>For a new user only; empty: he gets a mail with a link to set one.</summary>
    public string? Password { get; init; }

    /// <summary>Ids.</summary>
    public IReadOnlyList<string> Roles { get; init => field = value ?? []; } = [];

    public static UserForm Of(User user, IReadOnlyList<string> roles) => new()
    {
        Login = user.UserName!,
        GivenName = user.GivenName,
        FamilyName = user.FamilyName,
        Email = user.Email,
        Department = user.Department,
        Language = user.Language,
        Roles = roles,
    };
}
