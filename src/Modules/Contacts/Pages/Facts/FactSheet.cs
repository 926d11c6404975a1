using Carnet.ContactFormats;
using Carnet.Contacts.Forms.Names;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.Words;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.Facts;

/// <summary>Lays a contact's data out in groups of labelled lines, for the screen and for paper.</summary>
/// <param name="country">ISO 3166 code for phone numbers without one.</param>
public sealed class FactSheet(ContactData data, string country, DateOnly today, Texts<ContactsModule> texts)
{
    /// <summary>Company, department and job title stand above the sheet already.</summary>
    public bool HasHead { get; init; }

    /// <summary>Groups with something in them.</summary>
    public IReadOnlyList<FactGroup> Groups() =>
    [
        .. new FactGroup[]
        {
            new(texts["Reach"], [.. Phones(), .. Emails(), .. Messages(), .. Webs()]),
            new(texts["Addresses"], [.. Addresses()]),
            new(texts["Work"], [.. HasHead ? [] : Position(), .. Plain(("Role", data.Role))]),
            new(texts["Dates"], [.. Dates()]),
            new(texts["Personal"], [.. Personal()]),
            new(texts["Notes"], [.. Notes()]),
            new(texts["More"], [.. More()]),
        }.Where(group => group.Facts.Count > 0),
    ];

    private IEnumerable<Fact> Phones() => data.Phones.Select(phone =>
    {
        var href = FactLinks.Phone(phone.Value, country);
        return Valued("Phone", "telephone", phone) with { Href = href, Remark = href is null ? texts["not readable as a phone number"] : null };
    });

    private IEnumerable<Fact> Emails() => data.Emails.Select(email => Valued("E-mail", "envelope", email) with { Href = FactLinks.Mail(email.Value) });

    private IEnumerable<Fact> Messages() => data.InstantMessages.Select(im =>
        Valued("Messenger", "chat-dots", im) with { Label = im.Service.Length > 0 ? KindNames.OfService(im.Service) : Kind("Messenger", im) });

    private IEnumerable<Fact> Webs() => data.Urls.Select(url => Valued("Web", "globe2", url) with { Href = FactLinks.Web(url.Value), IsExternal = true });

    private IEnumerable<Fact> Addresses() => data.Addresses
        .Select(address => new Fact(KindNames.Of(texts, address.Kind, address.Label), AddressText.Of(address)) { IsPreferred = address.IsPreferred && data.Addresses.Count > 1 })
        .Where(fact => fact.Text.Length > 0);

    private IEnumerable<Fact> Position() => Plain(("Company", data.Organization), ("Department", data.Department), ("Job title", data.JobTitle));

    private IEnumerable<Fact> Dates()
    {
        if (data.Birthday is { } birthday)
            yield return Dated(texts["Birthday"], birthday);
        if (data.Anniversary is { } anniversary)
            yield return new Fact(texts["Anniversary"], Moments.Text(anniversary));
        foreach (var other in data.OtherDates)
            yield return new Fact(other.Label.Length > 0 ? other.Label : texts["Date"], Moments.Text(other.Date));
    }

    private IEnumerable<Fact> Personal() =>
    [
        .. Plain(
            ("Displayed name", HasOwnName ? data.FormattedName : ""), ("Title before the name", data.Prefix), ("Middle names", data.AdditionalNames), ("Suffix", data.Suffix),
            ("Nickname", data.Nickname), ("Language", data.Language.Length == 0 ? "" : Languages.Name(data.Language)), ("Gender", data.Gender)),
        .. data.Related.Select(related => new Fact(KindNames.Of(texts, related.Label.Length > 0 ? related.Label : "relative"), related.Name)),
    ];

    // As the writer wants it, where that says more than the names lists show.
    private bool HasOwnName => data.FormattedName.Length > 0 && data.FormattedName != ContactNames.FirstLast(data) && data.FormattedName != ContactNames.LastFirst(data);

    private IEnumerable<Fact> Notes() => Plain(("Notes", data.Notes), ("Categories", string.Join(", ", data.Categories)));

    private IEnumerable<Fact> More() =>
    [
        .. data.Custom.Select(custom => new Fact(custom.Label, custom.Value)),
        .. Plain(("Time zone", data.TimeZone), ("Position", data.Geo), ("Calendar", data.CalendarUri)),
        .. data.Key.Length > 0 ? [new Fact(texts["Key"], texts["There is a public key in this card."])] : Array.Empty<Fact>(),
    ];

    private IEnumerable<Fact> Plain(params (string Label, string Text)[] rows) =>
        rows.Where(row => row.Text.Length > 0).Select(row => new Fact(texts[row.Label], row.Text));

    private Fact Valued(string what, string icon, ContactValue value) =>
        new(Kind(what, value), value.Value) { IsPreferred = value.IsPreferred, Icon = (icon, texts[what]) };

    private string Kind(string what, ContactValue value) =>
        value.Kind == ContactKinds.Other && value.Label.Length == 0 ? texts[what] : KindNames.Of(texts, value.Kind, value.Label);

    private Fact Dated(string label, PartialDate date) => new(label, Moments.Text(date))
    {
        Remark = Moments.Age(date, today) is { } age and < 130 ? texts.Count(age, "{0} year old", "{0} years old") : null,
    };
}
