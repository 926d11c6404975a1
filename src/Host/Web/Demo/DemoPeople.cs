using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Carnet.Web.Demo;

/// <summary>The people of the demonstration company: three departments, and five who show what each role sees.</summary>
internal sealed class DemoPeople(TenantDb db, ILookupNormalizer names, IPasswordHasher<User> hasher, ISiteSettings settings, DemoPassword password, TimeProvider clock)
{
    private const string Sales = "Sales", Production = "Production", Administration = "Administration";

    public const string MailDomain = "lumiere.example";

    private static readonly (string Login, string Given, string Family, string Department, string? Language)[] Everybody =
    [
        ("ada", "Ada", "Moreau", Administration, null),
        ("bob", "Bob", "Fischer", Sales, null),
        ("carol", "Carol", "van den Berg", Administration, null),
        ("dan", "Dan", "O’Neill", Production, null),
        ("eve", "Eve", "Lindqvist", Production, null),
        ("francois", "François", "Lefèvre", Sales, "fr"),
        ("gabriela", "Gabriela", "Muñoz Ibáñez", Sales, "es"),
        ("hugo", "Hugo", "de la Cruz", Sales, "es"),
        ("ines", "Inès", "Dubois", Sales, "fr"),
        ("jean-luc", "Jean-Luc", "d’Almeida", Sales, "fr"),
        ("kaori", "Kaori", "Tanaka", Sales, null),
        ("lars", "Lars", "Sørensen", Production, null),
        ("marta", "Marta", "Kowalska", Production, null),
        ("nikos", "Nikos", "Papadopoulos", Production, null),
        ("olga", "Olga", "Nováková", Production, null),
        ("pablo", "Pablo", "Núñez", Production, "es"),
        ("quentin", "Quentin", "L’Hôpital", Administration, "fr"),
        ("rosa", "Rosa", "Del Bosque", Administration, "es"),
        ("sven", "Sven", "Åkesson", Administration, null),
        ("tess", "Tess", "Müller-Weiß", Production, null),
    ];

    private static readonly (string Login, string Role)[] Roles =
    [
        ("ada", DefaultRoles.Administrator),
        ("carol", DefaultRoles.OfficeManager),
        ("dan", DefaultRoles.GroupAdministrator),
    ];

    public async Task Fill(CancellationToken cancel)
    {
        // One hash for all: twenty slow ones would keep the first page waiting.
        var hash = hasher.HashPassword(new User(), password.Value);
        var users = Everybody.ToDictionary(person => person.Login, person => Create(person.Login, person.Given, person.Family, person.Department, person.Language, hash));
        db.AddRange(users.Values);
        db.AddRange(Roles.Select(held => new IdentityUserRole<string> { UserId = users[held.Login].Id, RoleId = held.Role }));
        await db.SaveChangesAsync(cancel);
        await settings.Save(new SiteSettings { Name = "Maison Lumière" }, cancel);
        await settings.Save(new DemoState { IsDemo = true }, cancel);
    }

    private User Create(string login, string given, string family, string department, string? language, string hash)
    {
        var email = $"{login}@{MailDomain}";
        var user = new User
        {
            UserName = login,
            NormalizedUserName = names.NormalizeName(login),
            Email = email,
            NormalizedEmail = names.NormalizeEmail(email),
            EmailConfirmed = true,
            LockoutEnabled = true,
            Department = department,
            Language = language,
            PasswordHash = hash,
            CreatedAt = clock.GetUtcNow(),
        };
        user.Rename(given, family);
        return user;
    }
}
