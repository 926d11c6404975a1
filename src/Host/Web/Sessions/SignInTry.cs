using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Sessions;

/// <summary>How often somebody was wrong with a login lately, whether there is such an account or not.</summary>
public sealed class SignInTry
{
    /// <summary>A digest of the login: people type passwords into the wrong field.</summary>
    public required string LoginKey { get; init; }

    public int Wrong { get; init; }

    /// <summary>When all is forgotten, in milliseconds since 1970: a plain number, for one statement serves both databases.</summary>
    public long Until { get; init; }

    public static void Build(ModelBuilder model) =>
        model.Entity<SignInTry>(row =>
        {
            row.ToTable("sign_in_tries").HasKey(t => t.LoginKey);
            row.HasIndex(t => t.Until);
        });
}
