using Carnet.GroupAddressBooks.Groups;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.GroupAddressBooks;

/// <summary>The facts this module announces.</summary>
public sealed class GroupEvents(IEvents events)
{
    public const string HasJoined = "group.joined", HasLeft = "group.left", HasAsked = "group.join-requested";

    private static readonly DeclaredField[] Fields =
    [
        new("groupId", FieldKind.Text, "The group's id"),
        new("group", FieldKind.Text, "The group's name"),
        new("personId", FieldKind.Text, "The person's id"),
        new("person", FieldKind.Text, "The person's name"),
        new("email", FieldKind.Text, "The person's e-mail address"),
    ];

    public static IReadOnlyList<EventDeclaration> Declarations { get; } =
    [
        new(HasJoined, GroupAddressBooksModule.FeatureId, "Somebody joined a group", "A person became a member of a group.", "person-plus", Fields),
        new(HasLeft, GroupAddressBooksModule.FeatureId, "Somebody left a group", "A person is no longer a member of a group.", "person-dash", Fields),
        new(HasAsked, GroupAddressBooksModule.FeatureId, "Somebody asked to join a group", "A person waits for an administrator of the group to say yes.", "person-raised-hand", Fields),
    ];

    internal void Joined(Group group, Person person) => Raise(HasJoined, group, person);

    internal void Left(Group group, Person person) => Raise(HasLeft, group, person);

    internal void Asked(Group group, Person person) => Raise(HasAsked, group, person);

    private void Raise(string name, Group group, Person person) => events.Raise(name, new Dictionary<string, object>
    {
        ["groupId"] = group.Id.ToString(),
        ["group"] = group.Name,
        ["personId"] = person.Id,
        ["person"] = person.Name(NameOrder.FirstLast),
        ["email"] = person.Email ?? "",
    });
}
