namespace Carnet.Modularity.People;

/// <summary>Somebody with an account in the organisation.</summary>
/// <param name="Id">The host's user id; opaque.</param>
/// <param name="Login">What is typed to sign in.</param>
public sealed record Person(string Id, string Login, string GivenName, string FamilyName)
{
    public string? Email { get; init; }

    /// <summary>Two-letter language, or null for the site's default.</summary>
    public string? Language { get; init; }

    /// <summary>False for a disabled account: may not sign in, stays visible in history.</summary>
    public bool IsActive { get; init; } = true;

    public string? Department { get; init; }

    /// <summary>Another one after each change of the account's password; null where the host has none. Tells nothing about the password.</summary>
    public string? SignInStamp { get; init; }

    /// <summary>Name in the reader's order of names (R146).</summary>
    public string Name(NameOrder order) => (GivenName, FamilyName) switch
    {
        ("", "") => Login,
        (var given, "") => given,
        ("", var family) => family,
        var (given, family) => order == NameOrder.FirstLast ? $"{given} {family}" : $"{family}, {given}",
    };
}

/// <summary>How a reader wants persons' names shown.</summary>
public enum NameOrder { FirstLast, LastFirst }
