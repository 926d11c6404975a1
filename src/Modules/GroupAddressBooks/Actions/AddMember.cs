using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;

namespace Carnet.GroupAddressBooks.Actions;

/// <summary>A workflow adds a person to a group, with the rights of whom it runs for.</summary>
public sealed class AddMember(NamedGroups groups, MemberKeeping members, IPeople people) : IActionHandler
{
    public async Task<IReadOnlyDictionary<string, object>> Run(IReadOnlyDictionary<string, object> inputs, CancellationToken cancel)
    {
        var group = await groups.Find(Inputs.Text(inputs, "group"), GroupRight.Manage, cancel);
        var who = Inputs.Text(inputs, "person");
        var person = await people.Find(who, cancel) ?? await people.FindByLogin(who, cancel)
            ?? throw Refusal.Of("person", "Nobody is called {0}.", who);
        var added = await members.Add(group.Id, [person.Id], cancel);
        return new Dictionary<string, object> { ["groupId"] = group.Id.ToString(), ["added"] = added.Count };
    }
}

/// <summary>Groups by id or name, as workflows and files give them.</summary>
public sealed class NamedGroups(GroupStore groups)
{
    /// <exception cref="NotFoundException">No such group, or the user may not know of it.</exception>
    internal async Task<Group> Find(string idOrName, GroupRight right, CancellationToken cancel)
    {
        var found = await groups.IdOf(idOrName, cancel) ?? throw new NotFoundException();
        return await groups.Find(found, right, cancel);
    }
}

internal static class Inputs
{
    public static string Text(IReadOnlyDictionary<string, object> inputs, string name) =>
        inputs.GetValueOrDefault(name)?.ToString() is { Length: > 0 } text ? text : throw Refusal.Of(name, "The input “{0}” is missing.", name);
}
