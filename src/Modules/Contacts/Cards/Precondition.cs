namespace Carnet.Contacts.Cards;

/// <summary>What the writer believes the contact to be; a value, not an exception.</summary>
/// <param name="Revision">The revision a form was filled from.</param>
/// <param name="ETag">The entity tag a client holds (RFC 9110 13.1.1).</param>
public readonly record struct Precondition(long? Revision = null, string? ETag = null)
{
    /// <summary>The last write wins; the loser stays in the history.</summary>
    public static readonly Precondition None;

    public bool Holds(Contact contact) =>
        (Revision is null || Revision == contact.Revision) && (ETag is null || ETag == contact.ETag);
}

/// <summary>How a change ended.</summary>
/// <param name="Contact">As stored now: with the change, or, when the precondition failed, as somebody else left it.</param>
public sealed record ChangeOutcome(Contact Contact, bool Changed);
