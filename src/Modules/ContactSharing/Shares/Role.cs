using Carnet.Contacts.Rights;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Shares;

/// <summary>Presets of rights for folders (R48–R50, C26).</summary>
public enum Role
{
    Viewer,
    Manager,
    Administrator,
}

internal static class Roles
{
    public static Right Rights(this Role role) => role switch
    {
        Role.Viewer => Right.View,
        Role.Manager => Right.View | Right.Edit | Right.Add | Right.Delete,
        _ => Right.All,
    };

    public static Role? Of(Right rights) => Enum.GetValues<Role>().Where(role => role.Rights() == rights).Cast<Role?>().FirstOrDefault();

    public static string Name(this Role role, Texts<ContactSharingModule> texts) => role switch
    {
        Role.Viewer => texts["Viewer"],
        Role.Manager => texts["Manager"],
        _ => texts["Administrator"],
    };

    public static string Help(this Role role, Texts<ContactSharingModule> texts) => role switch
    {
        Role.Viewer => texts["Reads the contacts."],
        Role.Manager => texts["Reads, edits, adds and deletes contacts."],
        _ => texts["As a manager, and decides who the folder is shared with."],
    };
}

/// <summary>Rights in words.</summary>
internal static class RightWords
{
    /// <summary>"Manager", or the single rights: "view, add".</summary>
    public static string Short(Right rights, Texts<ContactSharingModule> texts) =>
        Roles.Of(rights) is { } role ? role.Name(texts) : string.Join(", ", Actions(rights, texts));

    /// <summary>What they allow, one by one.</summary>
    public static IReadOnlyList<string> Actions(Right rights, Texts<ContactSharingModule> texts) =>
        [.. new (Right Right, string Word)[]
        {
            (Right.View, texts["viewing contacts"]),
            (Right.Edit, texts["editing contacts"]),
            (Right.Add, texts["adding contacts"]),
            (Right.Delete, texts["deleting contacts"]),
            (Right.Manage, texts["decide who sees it"]),
        }.Where(r => rights.HasFlag(r.Right)).Select(r => r.Word)];
}
