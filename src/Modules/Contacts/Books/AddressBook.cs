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
    public BookKind Kind { get; private set; }

    /// <summary>The person who has all rights; null for group and organisation books.</summary>
    public string? OwnerId { get; private set; }

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
    public string? Segment { get; private set; }

    /// <summary>Collects addresses its owner writes to (R41): known by this, whatever it is called.</summary>
    public bool CollectsMailed { get; private init; }

    /// <summary>Phones and other devices that synchronise do not get it.</summary>
    public bool NotSynced { get; internal set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>
    /// Set: nobody holds a right on it any more. A folder was deleted, with its contacts in its trash; or the account of the
    /// book's owner is gone, and its contacts still stand in it.
    /// </summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>The gesture that deleted it, which also deleted its contacts; null when it lost its owner.</summary>
    public Guid? DeletedIn { get; private set; }

    public static AddressBook PrivateOf(string personId, DateTimeOffset now) =>
        new() { Kind = BookKind.Private, OwnerId = personId, CreatedAt = now };

    public static AddressBook FolderOf(string personId, string name, string? color, DateTimeOffset now, string? segment = null) =>
        new() { Kind = BookKind.Folder, OwnerId = personId, Name = name, Color = color, CreatedAt = now, Segment = segment };

    /// <summary>The folder in which addresses are collected; devices do not get it unless its owner says so (C29).</summary>
    public static AddressBook MailedOf(string personId, string name, DateTimeOffset now) =>
        new() { Kind = BookKind.Folder, OwnerId = personId, Name = name, CollectsMailed = true, NotSynced = true, CreatedAt = now };

    public static AddressBook OfGroup(Guid groupId, string name, DateTimeOffset now) =>
        new() { Kind = BookKind.Group, GroupId = groupId, Name = name, CreatedAt = now };

    public static AddressBook OfOrganisation(string name, DateTimeOffset now) =>
        new() { Kind = BookKind.Organisation, Name = name, CreatedAt = now };

    public void Rename(string name, string? color) => (Name, Color) = (name, color);

    internal void Delete(Guid operation, DateTimeOffset now) => (DeletedIn, DeletedAt) = (operation, now);

    internal void Return() => (DeletedIn, DeletedAt) = (null, null);

    /// <summary>Becomes a folder of somebody else.</summary>
    internal void HandOver(string heirId, string name) => (Kind, OwnerId, Name, DeletedAt, Segment) = (BookKind.Folder, heirId, name, null, null);
}
