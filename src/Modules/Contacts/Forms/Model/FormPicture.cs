using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>What the form does with the contact's picture.</summary>
/// <param name="New">A picture that waits for Save, already in the form it is stored in.</param>
public sealed record FormPicture(bool IsRemoved, ContactPhoto? New)
{
    /// <summary>As the card has it.</summary>
    public static readonly FormPicture Stored = new(false, null);

    public static readonly FormPicture Removed = new(true, null);

    public static FormPicture Of(ContactPhoto photo) => new(false, photo);

    public ContactPhoto? Apply(ContactPhoto? stored) => New ?? (IsRemoved ? null : stored);
}
