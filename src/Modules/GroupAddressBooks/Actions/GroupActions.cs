using Carnet.Modularity.Modules;

namespace Carnet.GroupAddressBooks.Actions;

/// <summary>What workflows may ask for.</summary>
internal static class GroupActions
{
    public static IReadOnlyList<ActionDeclaration> Declarations { get; } =
    [
        new("group.add-member", GroupAddressBooksModule.FeatureId, "Add a person to a group", "Makes somebody a member of a group.", "person-plus", typeof(AddMember),
            new("group", FieldKind.Text, "The group's id or name"),
            new("person", FieldKind.Text, "The person's id or login")),
        new("group.share-contact", GroupAddressBooksModule.FeatureId, "Share a contact with a group", "Lets a contact stand in a group's address book too.", "people", typeof(ShareContact),
            new("group", FieldKind.Text, "The group's id or name"),
            new("contactId", FieldKind.Text, "The contact's id")),
    ];
}
