namespace Carnet.GroupAddressBooks.Members;

/// <summary>Somebody asks to join, or is invited to; one at a time for each person and group.</summary>
public sealed class JoinRequest
{
    public required Guid GroupId { get; init; }
    public required string PersonId { get; init; }

    /// <summary>True: the group asks the person. False: the person asks the group.</summary>
    public bool IsInvitation { get; init; }

    public string? AskedBy { get; init; }
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>The asker's own words.</summary>
    public string Note { get; init; } = "";
}

/// <summary>Who belonged to a group when it was deleted, to come back with it.</summary>
public sealed class FormerMember
{
    public required Guid GroupId { get; init; }
    public required string PersonId { get; init; }
    public bool IsAdministrator { get; init; }
}
