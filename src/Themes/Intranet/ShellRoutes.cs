namespace Carnet.Intranet;

/// <summary>Pages of the host that the layout links to, relative to the tenant's root, no leading slash.</summary>
public sealed record ShellRoutes
{
    public string Home { get; init; } = "";
    public string Settings { get; init; } = "settings";
    public string ChangePassword { get; init; } = "account/password";
    public string SignIn { get; init; } = "account/sign-in";

    /// <summary>Answers POST.</summary>
    public string SignOut { get; init; } = "account/sign-out";

    /// <summary>Answers POST with <c>language</c> (two letters) and <c>returnPath</c> (an absolute path of this site).</summary>
    public string Language { get; init; } = "account/language";
}
