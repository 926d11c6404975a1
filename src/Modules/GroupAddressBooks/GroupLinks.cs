namespace Carnet.GroupAddressBooks;

/// <summary>Addresses of this module, relative to the tenant's root, no leading slash.</summary>
public static class GroupLinks
{
    public const string Home = "groups", New = "groups/new", Administration = "admin/groups", Import = "admin/groups/import", Shares = "shares", ShareRemovals = "shares/removals";

    public static string Group(Guid groupId) => $"groups/{groupId}";
    public static string Settings(Guid groupId) => $"groups/{groupId}/settings";
    public static string NewPicture(Guid groupId) => $"groups/{groupId}/picture";
    public static string PictureRemoval(Guid groupId) => $"groups/{groupId}/picture/removal";
    public static string Picture(Guid groupId, string tag) => $"groups/{groupId}/pictures/{tag}";
    public static string Deletion(Guid groupId) => $"groups/{groupId}/deletion";
    public static string Restoration(Guid groupId) => $"groups/{groupId}/restoration";
    public static string NewMembers(Guid groupId) => $"groups/{groupId}/members/new";
    public static string Members(Guid groupId) => $"groups/{groupId}/members";
    public static string MemberRemoval(Guid groupId, string personId) => $"groups/{groupId}/members/{personId}/removal";
    public static string MemberReturn(Guid groupId, string personId) => $"groups/{groupId}/members/{personId}/return";
    public static string Administrator(Guid groupId, string personId) => $"groups/{groupId}/administrators/{personId}";
    public static string AdministratorRemoval(Guid groupId, string personId) => $"groups/{groupId}/administrators/{personId}/removal";
    public static string Departure(Guid groupId) => $"groups/{groupId}/departure";
    public static string Requests(Guid groupId) => $"groups/{groupId}/requests";
    public static string RequestWithdrawal(Guid groupId) => $"groups/{groupId}/requests/withdrawal";
    public static string RequestAcceptance(Guid groupId, string personId) => $"groups/{groupId}/requests/{personId}/acceptance";
    public static string RequestRefusal(Guid groupId, string personId) => $"groups/{groupId}/requests/{personId}/refusal";
    public static string Rights(Guid groupId) => $"groups/{groupId}/rights";
    public static string Grants(Guid groupId) => $"groups/{groupId}/grants";

    /// <summary>In place of a member's id: all members of the group.</summary>
    public const string AllMembers = "all";

    public const string Environment = "environment";

    /// <param name="to">A member's id, or <see cref="AllMembers"/>.</param>
    public static string Grant(Guid groupId, string to, string preset) => $"groups/{groupId}/grants/{to}/{preset}";

    public static string GrantRemoval(Guid groupId, string to) => $"groups/{groupId}/grants/{to}/removal";
    public static string OfBook(Guid bookId) => $"books/{bookId}/group";
    public static string RightsOfBook(Guid bookId) => $"books/{bookId}/group/rights";
    public static string ContactShares(Guid contactId) => $"contacts/{contactId}/shares";
    public static string SelectionShares(Guid bookId) => $"books/{bookId}/selection/shares";
    public static string Editors(Guid contactId) => $"contacts/{contactId}/editors";
    public static string Editors(Guid contactId, Guid groupId) => $"contacts/{contactId}/editors?group={groupId}";
    public static string EditorsOf(Guid contactId, Guid groupId) => $"contacts/{contactId}/editors/{groupId}";
    public static string Editor(Guid contactId, Guid groupId, string to) => $"contacts/{contactId}/editors/{groupId}/{to}";
    public static string EditorRemoval(Guid contactId, Guid groupId, string to) => $"contacts/{contactId}/editors/{groupId}/{to}/removal";
}
