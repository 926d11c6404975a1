using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats;

/// <summary>Reads a card into <see cref="ContactData"/> and writes changes back into it.</summary>
public static class ContactCard
{
    /// <summary>The typed view of any card, however old or odd; never throws for a parsed card.</summary>
    public static ContactData Read(VCard card) => throw new NotImplementedException();

    /// <summary>
    /// Changes in the card only what differs between <paramref name="before"/> (as <see cref="Read"/> gave it) and <paramref name="after"/>;
    /// everything else keeps its bytes. Sets REV to <paramref name="revised"/> (now, if null) when anything changed.
    /// </summary>
    public static void Apply(VCard card, ContactData before, ContactData after, DateTimeOffset? revised = null) => throw new NotImplementedException();

    /// <summary>A new card.</summary>
    public static VCard Create(ContactData contact, VCardVersion version, string uid, DateTimeOffset? revised = null) => throw new NotImplementedException();
}
