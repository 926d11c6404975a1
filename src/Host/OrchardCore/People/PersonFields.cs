using System.Text.Json.Nodes;
using Carnet.Modularity.People;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Users.Models;

namespace Carnet.OrchardCore.People;

/// <summary>
/// Orchard Core's users have a login and an e-mail address. Names stand in whatever custom user settings the site has made;
/// <c>Carnet:People:GivenName</c>, <c>FamilyName</c> and <c>Department</c> in the tenant's configuration say where, for example
/// <c>UserProfile.UserProfile.FirstName.Text</c>.
/// </summary>
internal sealed class PersonFields(IShellConfiguration configuration)
{
    public Person Of(User user) => new(user.UserId, user.UserName, Read(user, "GivenName"), Read(user, "FamilyName"))
    {
        Email = string.IsNullOrEmpty(user.Email) ? null : user.Email,
        Department = Read(user, "Department") is { Length: > 0 } department ? department : null,
        IsActive = user.IsEnabled,
        SignInStamp = user.SecurityStamp,
    };

    private string Read(User user, string field)
    {
        JsonNode? node = user.Properties;
        foreach (var name in (configuration[$"Carnet:People:{field}"] ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = (node as JsonObject)?[name];
        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
    }
}
