using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>The table of fields with several values.</summary>
public static class FormLists
{
    public static FormList Emails { get; } = Values("emails", ContactKinds.Emails, c => c.Emails, (c, v) => c with { Emails = v });
    public static FormList Phones { get; } = Values("phones", ContactKinds.Phones, c => c.Phones, (c, v) => c with { Phones = v });
    public static FormList Urls { get; } = Values("urls", ContactKinds.Urls, c => c.Urls, (c, v) => c with { Urls = v });
    public static FormList Messages { get; } = Values("messages", ContactKinds.InstantMessages, c => c.InstantMessages, (c, v) => c with { InstantMessages = v });

    public static FormList Addresses { get; } = new FormList<ContactAddress>(
        "addresses", ["street", "extended", "pobox", "postcode", "city", "region", "country"], ["kind", "label", "preferred"])
    {
        Get = c => c.Addresses,
        Set = (c, v) => c with { Addresses = v },
        Fill = FormAddresses.Fill,
        Take = FormAddresses.Take,
    };

    public static FormList Dates { get; } = new FormList<ContactDate>("dates", FormDates.Names, ["label"])
    {
        Get = c => c.OtherDates,
        Set = (c, v) => c with { OtherDates = v },
        Fill = (date, cells) =>
        {
            cells["label"] = date.Label;
            FormDates.Show(date.Date, "", cells);
        },
        Take = (date, cells, shown) => new ContactDate
        {
            Label = cells.Edited("label", shown, date.Label),
            Date = FormDates.Read(cells, "", shown, date.Date) ?? date.Date,
        },
    };

    public static FormList Related { get; } = new FormList<ContactRelated>("related", ["name"], ["kind", "label"])
    {
        Get = c => c.Related,
        Set = (c, v) => c with { Related = v },
        Fill = FormRelations.Fill,
        Take = FormRelations.Take,
    };

    public static FormList Custom { get; } = new FormList<ContactCustom>("custom", ["label", "value"], [])
    {
        Get = c => c.Custom,
        Set = (c, v) => c with { Custom = v },
        Fill = (field, cells) => (cells["label"], cells["value"]) = (field.Label, field.Value),
        Take = (field, cells, shown) => new ContactCustom
        {
            Label = cells.Edited("label", shown, field.Label),
            Value = cells.Edited("value", shown, field.Value),
        },
    };

    public static IReadOnlyList<FormList> All { get; } = [Emails, Phones, Urls, Messages, Addresses, Dates, Related, Custom];

    public static FormList? Named(string name) => All.FirstOrDefault(list => list.Name == name);

    private static FormList<ContactValue> Values(string name, IReadOnlyList<string> kinds, Func<ContactData, ValueList<ContactValue>> get, Func<ContactData, ValueList<ContactValue>, ContactData> set) =>
        new(name, ["value"], ["kind", "label", "preferred", "service"])
        {
            Get = get,
            Set = set,
            Fill = FormValues.Fill,
            Take = (value, cells, shown) => FormValues.Take(value, cells, shown, kinds),
        };
}
