namespace Carnet.Intranet;

/// <summary>Routes of the host that the layout uses, relative to the tenant's root, no leading slash.</summary>
public sealed record ShellRoutes
{
    public string Home { get; init; } = "";
    public string SignIn { get; init; } = "sign-in";

    /// <summary>Answers POST.</summary>
    public string SignOut { get; init; } = "sign-out";

    /// <summary>Answers POST with <c>language</c> (two letters) and <c>returnUrl</c> (an absolute path of this site).</summary>
    public string Language { get; init; } = "language";
}
