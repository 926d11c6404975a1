namespace Carnet.GroupAddressBooks.Pictures;

/// <summary>The picture of a group, small and without what a camera wrote into it.</summary>
public sealed class GroupPicture
{
    public required Guid GroupId { get; init; }

    /// <summary>Changes with the bytes; part of the picture's address.</summary>
    public required string Tag { get; init; }

    public required string MediaType { get; init; }
    public required byte[] Bytes { get; init; }
}
