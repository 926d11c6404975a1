using System.Linq.Expressions;
using Carnet.Modularity.People;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Accounts;

/// <summary>An account of one tenant.</summary>
public sealed class User : IdentityUser
{
    public string GivenName { get; set; } = "";
    public string FamilyName { get; set; } = "";
    public string? Department { get; set; }

    /// <summary>Two-letter language; null for the site's default.</summary>
    public string? Language { get; set; }

    /// <summary>False: may not sign in; an open session ends with its next request.</summary>
    public bool IsActive { get; set; } = true;

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Folded "family given login": the order of the list of users.</summary>
    public string SortName { get; set; } = "";

    /// <summary>Folded given name, for search.</summary>
    public string GivenNameKey { get; set; } = "";

    public void Rename(string givenName, string familyName)
    {
        GivenName = givenName.Trim();
        FamilyName = familyName.Trim();
        GivenNameKey = NameKey.Of(GivenName);
        SortName = NameKey.Of($"{FamilyName} {GivenName} {UserName}");
    }

    public Person ToPerson() => new(Id, UserName!, GivenName, FamilyName)
    {
        Email = Email,
        Language = Language,
        IsActive = IsActive,
        Department = Department,
        SignInStamp = SecurityStamp,
    };

    /// <summary>The same as <see cref="ToPerson"/>, inside a query.</summary>
    public static readonly Expression<Func<User, Person>> AsPerson = user =>
        new Person(user.Id, user.UserName!, user.GivenName, user.FamilyName)
        {
            Email = user.Email,
            Language = user.Language,
            IsActive = user.IsActive,
            Department = user.Department,
            SignInStamp = user.SecurityStamp,
        };
}
