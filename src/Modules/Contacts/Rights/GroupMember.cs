namespace Carnet.Contacts.Rights;

/// <summary>
/// Who belongs to which group, as the rights engine needs it. Whoever keeps groups keeps these rows; grants to a group
/// follow them at the very next request because the grant expression joins this table.
/// </summary>
public sealed class GroupMember
{
    public required Guid GroupId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>Administrators and co-administrators alike (C2).</summary>
    public bool IsAdministrator { get; set; }

    public DateTimeOffset JoinedAt { get; init; }
}
