using System.Globalization;
using Carnet.ContactFormats.Cards;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats;

/// <summary>Reads a card into <see cref="ContactData"/> and writes changes back into it.</summary>
public static class ContactCard
{
    /// <summary>The typed view of any card, however old or odd; never throws for a parsed card.</summary>
    public static ContactData Read(VCard card)
    {
        var view = CardView.ForReading(card);
        var contact = CardFields.All.Aggregate(new ContactData(), (read, field) => field.Read(view, read));
        return FormattedNames.Read(view, contact);
    }

    /// <summary>
    /// Changes in the card only what differs between <paramref name="before"/> (as <see cref="Read"/> gave it) and <paramref name="after"/>;
    /// everything else keeps its bytes. FN follows the name where <paramref name="after"/> leaves it as it was.
    /// Sets REV to <paramref name="revised"/> (now, if null) when anything changed.
    /// </summary>
    public static void Apply(VCard card, ContactData before, ContactData after, DateTimeOffset? revised = null)
    {
        if (before.Equals(after))
            return;
        var view = CardView.ForWriting(card);
        foreach (var field in CardFields.All)
            field.Write(view, before, after);
        FormattedNames.Write(view, before, after);
        card.Replace("REV", Revision(revised ?? TimeProvider.System.GetUtcNow(), card.Version));
    }

    /// <summary>A new card. FN is made from the name where the contact has none.</summary>
    public static VCard Create(ContactData contact, VCardVersion version, string uid, DateTimeOffset? revised = null)
    {
        var card = new VCard(version);
        card.Add("PRODID", "-//Carnet//Carnet//EN");
        card.Add("UID", VCardText.Escape(uid));
        card.Add("FN", "");
        card.Add("N", ";;;;");
        Apply(card, new ContactData(), contact with { FormattedName = FormattedNames.Of(contact) }, revised);
        return card;
    }

    // RFC 6350 4.3.5 knows only the basic format; version 3.0 readers expect the extended one.
    private static string Revision(DateTimeOffset time, VCardVersion version) =>
        time.UtcDateTime.ToString(version == VCardVersion.V30 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
