namespace Carnet.Contacts.Books;

public enum BookKind
{
    /// <summary>A person's own book; one each.</summary>
    Private = 0,

    /// <summary>A further book of a person, a part of the private environment that can be shared by itself.</summary>
    Folder = 1,

    /// <summary>The book of a group.</summary>
    Group = 2,

    /// <summary>The book of the organisation.</summary>
    Organisation = 3,
}

/// <summary>A place where contacts stand. A contact may stand in several.</summary>
public sealed class AddressBook
{
    private AddressBook() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public BookKind Kind { get; private init; }

    /// <summary>The person who has all rights; null for group and organisation books.</summary>
    public string? OwnerId { get; private init; }

    public Guid? GroupId { get; private init; }
    public string Name { get; private set; } = "";

    /// <summary>#rrggbb or null.</summary>
    public string? Color { get; private set; }

    /// <summary>Number of the newest row of the change log; grows by one with every change of a contact or placement.</summary>
    public long Sequence { get; private set; }

    /// <summary>How many contacts stand here, kept with the change log so that nobody counts 100,000 rows.</summary>
    public int ContactCount { get; private set; }

    /// <summary>Of a group's book: those whom a member lets edit all his contacts do not edit what he makes here (C28).</summary>
    public bool ClosedToDelegates { get; internal set; }

    /// <summary>Of a folder that a device made: the name its client gave it in addresses; stays when the folder is renamed.</summary>
    public string? Segment { get; internal init; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>Set: a folder that was deleted. Nobody holds a right on it; its contacts lie in its trash.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The gesture that deleted it, which also deleted its contacts.</summary>
    public Guid? DeletedIn { get; private set; }

    public static AddressBook PrivateOf(string personId, DateTimeOffset now) =>
        new() { Kind = BookKind.Private, OwnerId = personId, CreatedAt = now };

    public static AddressBook FolderOf(string personId, string name, string? color, DateTimeOffset now, string? segment = null) =>
        new() { Kind = BookKind.Folder, OwnerId = personId, Name = name, Color = color, CreatedAt = now, Segment = segment };

    public static AddressBook OfGroup(Guid groupId, string name, DateTimeOffset now) =>
        new() { Kind = BookKind.Group, GroupId = groupId, Name = name, CreatedAt = now };

    public static AddressBook OfOrganisation(string name, DateTimeOffset now) =>
        new() { Kind = BookKind.Organisation, Name = name, CreatedAt = now };

    public void Rename(string name, string? color) => (Name, Color) = (name, color);

    internal void Delete(Guid operation, DateTimeOffset now) => (DeletedIn, DeletedAt) = (operation, now);

    internal void Return() => (DeletedIn, DeletedAt) = (null, null);
}
