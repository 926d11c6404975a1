namespace Carnet.Contacts.Collections;

/// <summary>In which of its ways a book is named by a client that knows books as folders of files.</summary>
public enum BookNaming
{
    /// <summary>By its identifier; holds for every book and for ever.</summary>
    Id,

    /// <summary>The caller's private book.</summary>
    Private,

    /// <summary>One of the caller's folders by the path segment its client gave it.</summary>
    Segment,

    /// <summary>A group's book by the group's name, letter for letter (C13).</summary>
    Group,
}

/// <param name="Text">The segment or the group's name; empty otherwise.</param>
public readonly record struct BookAddress(BookNaming Naming, Guid Id, string Text)
{
    public static readonly BookAddress Private = new(BookNaming.Private, Guid.Empty, "");

    public static BookAddress Of(Guid id) => new(BookNaming.Id, id, "");
    public static BookAddress Folder(string segment) => new(BookNaming.Segment, Guid.Empty, segment);
    public static BookAddress Group(string name) => new(BookNaming.Group, Guid.Empty, name);
}
