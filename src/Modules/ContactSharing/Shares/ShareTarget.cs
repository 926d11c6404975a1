using Carnet.Contacts.Rights;

namespace Carnet.ContactSharing.Shares;

/// <summary>With whom a book is shared, as addresses name it: "p-" and a person's id, or "g-" and a group's.</summary>
public readonly record struct ShareTarget(string? PersonId, Guid? GroupId)
{
    public Grantee Grantee => new(PersonId, GroupId);

    public static ShareTarget Person(string id) => new(id, null);
    public static ShareTarget Group(Guid id) => new(null, id);

    /// <returns>Null for anything else.</returns>
    public static ShareTarget? Parse(string text) => text switch
    {
        ['p', '-', .. { Length: > 0 } id] => Person(id),
        ['g', '-', .. var id] when Guid.TryParse(id, out var group) => Group(group),
        _ => null,
    };

    public override string ToString() => GroupId is { } group ? $"g-{group}" : $"p-{PersonId}";
}
