using Carnet.Contacts.Books;
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

    /// <summary>Folders have roles, a private book has single ticks.</summary>
    public static Role? Of(BookKind kind, Right rights) =>
        kind == BookKind.Folder ? Enum.GetValues<Role>().Where(role => role.Rights() == rights).Cast<Role?>().FirstOrDefault() : null;

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
    /// <summary>"Manager" of a folder, or the single rights: "view, add".</summary>
    public static string Short(BookKind kind, Right rights, Texts<ContactSharingModule> texts) =>
        Roles.Of(kind, rights) is { } role ? role.Name(texts) : Listed(rights, texts);

    /// <summary>Rights that stood in an address.</summary>
    /// <exception cref="Modularity.Errors.NotFoundException">Those are no rights.</exception>
    public static Right Known(int rights) =>
        rights is > 0 && ((Right)rights & ~Right.All) == Right.None ? (Right)rights : throw new Modularity.Errors.NotFoundException();

    /// <summary>"view, edit, add"</summary>
    public static string Listed(Right rights, Texts<ContactSharingModule> texts) => string.Join(", ", Words(rights, texts));

    /// <summary>"view, edit and add"</summary>
    public static string Sentence(Right rights, Texts<ContactSharingModule> texts) => Words(rights, texts) is { Count: > 1 } words
        ? texts["{0} and {1}", string.Join(", ", words.SkipLast(1)), words[^1]]
        : Listed(rights, texts);

    private static List<string> Words(Right rights, Texts<ContactSharingModule> texts) =>
        [.. new (Right Right, string Word)[]
        {
            (Right.View, texts["view"]),
            (Right.Edit, texts["edit"]),
            (Right.Add, texts["add"]),
            (Right.Delete, texts["delete"]),
            (Right.Manage, texts["decide who sees it"]),
        }.Where(r => rights.HasFlag(r.Right)).Select(r => r.Word)];
}
