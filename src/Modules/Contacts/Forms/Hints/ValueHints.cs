using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Names;
using Carnet.Contacts.Pages.Facts;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Forms.Hints;

/// <summary>Reads a value as the product will use it and says what comes of it.</summary>
/// <param name="country">ISO 3166 code for phone numbers without one.</param>
public sealed class ValueHints(Texts<ContactsModule> texts, string country)
{
    public const string Phone = "phone", Email = "email", Web = "web";

    /// <param name="kind">One of the constants; any other has no hints.</param>
    /// <returns>Null when there is nothing to say.</returns>
    public Hint? Of(string kind, string text) => text.Length == 0 ? null : kind switch
    {
        Phone => OfPhone(text),
        Email => FactLinks.Mail(text) is null ? new Hint(texts["This does not look like an e-mail address. It is kept as you wrote it."], true) : null,
        Web => FactLinks.Web(text) is null ? new Hint(texts["This does not look like a web address. It is kept, but is no link."], true) : null,
        _ => null,
    };

    // C5: stored as typed; readable numbers can be called, of the others the form says why not.
    private Hint OfPhone(string text)
    {
        if (PhoneNumbers.Parse(text, country) is not { } number)
            return new Hint(texts["This cannot be read as a phone number. It is kept as you wrote it, but cannot be called by a press."], true);
        if (number.E164.Length == 0)
            return new Hint(texts["No country is known for this number; it is dialled as it stands."], false);
        var extension = number.Extension.Length > 0 ? texts[", extension {0}", number.Extension] : "";
        return new Hint($"{number.E164}{extension}" + (number.Country.Length > 0 ? $" · {Countries.Name(number.Country)}" : ""), false);
    }
}
