using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Names;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.Facts;
using Carnet.Contacts.Pages.Words;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Forms.Conflicts;

/// <summary>How one field of a contact reads on the page that compares two versions, in the reader's language.</summary>
public sealed class FieldReadings(Texts<ContactsModule> texts)
{
    /// <param name="fieldId">An id of <see cref="ContactFields"/>.</param>
    /// <returns>Lines divided by \n; "" for an empty field.</returns>
    public string Of(string fieldId, ContactData contact) => fieldId switch
    {
        "emails" => Lines(contact.Emails, Value),
        "phones" => Lines(contact.Phones, Value),
        "urls" => Lines(contact.Urls, Value),
        "instantMessages" => Lines(contact.InstantMessages, Value),
        "addresses" => Lines(contact.Addresses, address => Labelled(KindNames.Of(texts, address.Kind, address.Label), AddressText.Of(address))),
        "birthday" => Day(contact.Birthday),
        "anniversary" => Day(contact.Anniversary),
        "otherDates" => Lines(contact.OtherDates, date => Labelled(date.Label, Moments.Text(date.Date))),
        "related" => Lines(contact.Related, related => Labelled(KindNames.Of(texts, related.Label), related.Name)),
        "language" => contact.Language.Length == 0 ? "" : Languages.Name(contact.Language),
        "isOrganization" => contact.IsOrganization ? texts["Yes"] : texts["No"],
        _ => ContactFields.All.First(field => field.Id == fieldId).Text(contact),
    };

    private string Value(ContactValue value)
    {
        var service = value.Service.Length > 0 ? KindNames.OfService(value.Service) + " " : "";
        var kind = value.Kind == ContactKinds.Other && value.Label.Length == 0 ? "" : $" ({KindNames.Of(texts, value.Kind, value.Label)})";
        return service + value.Value + kind + (value.IsPreferred ? " ★" : "");
    }

    private static string Lines<T>(ValueList<T> values, Func<T, string> text) => string.Join('\n', values.Select(text));

    private static string Labelled(string label, string text) => label.Length == 0 ? text : $"{label}: {text}";

    private static string Day(PartialDate? date) => date is null ? "" : Moments.Text(date);
}
