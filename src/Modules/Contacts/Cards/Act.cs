namespace Carnet.Contacts.Cards;

/// <summary>What happened to a contact, as the history names it. Stored as text.</summary>
public static class Acts
{
    public const string Created = "created", Edited = "edited", Trashed = "trashed", Restored = "restored", Placed = "placed", Removed = "removed";
}

/// <summary>A verb carried out on a contact and not yet in the history.</summary>
/// <param name="CardBefore">The card as it was, when the act changed it.</param>
internal sealed record Act(string Name, byte[]? CardBefore = null, Guid? BookId = null);
