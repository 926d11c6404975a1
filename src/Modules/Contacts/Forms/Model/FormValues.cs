using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>An e-mail, phone, web or messaging address in a line of the form.</summary>
internal static class FormValues
{
    public static void Fill(ContactValue value, Cells cells)
    {
        cells["value"] = value.Value;
        cells["service"] = value.Service;
        cells["preferred"] = value.IsPreferred ? "true" : "";
        FormKinds.Show(value.Kind, value.Label, cells);
    }

    public static ContactValue Take(ContactValue value, Cells cells, Cells shown, IReadOnlyList<string> kinds)
    {
        var (kind, label) = FormKinds.Read(cells, shown, value.Kind, value.Label, kinds);
        return value with
        {
            Value = cells.Edited("value", shown, value.Value),
            Service = cells.Edited("service", shown, value.Service),
            IsPreferred = cells.IsOn("preferred"),
            Kind = kind,
            Label = label,
        };
    }
}

/// <summary>A postal address in its block of the form.</summary>
internal static class FormAddresses
{
    public static void Fill(ContactAddress address, Cells cells)
    {
        cells["street"] = address.Street;
        cells["extended"] = address.Extended;
        cells["pobox"] = address.PoBox;
        cells["postcode"] = address.PostalCode;
        cells["city"] = address.City;
        cells["region"] = address.Region;
        cells["country"] = address.Country;
        cells["preferred"] = address.IsPreferred ? "true" : "";
        FormKinds.Show(address.Kind, address.Label, cells);
    }

    public static ContactAddress Take(ContactAddress address, Cells cells, Cells shown)
    {
        var (kind, label) = FormKinds.Read(cells, shown, address.Kind, address.Label, ContactKinds.Addresses);
        var country = cells.Edited("country", shown, address.Country);
        return address with
        {
            Street = cells.Edited("street", shown, address.Street),
            Extended = cells.Edited("extended", shown, address.Extended),
            PoBox = cells.Edited("pobox", shown, address.PoBox),
            PostalCode = cells.Edited("postcode", shown, address.PostalCode),
            City = cells.Edited("city", shown, address.City),
            Region = cells.Edited("region", shown, address.Region),
            Country = country,
            CountryCode = country == address.Country ? address.CountryCode : Names.Countries.CodeOf(country),
            IsPreferred = cells.IsOn("preferred"),
            Kind = kind,
            Label = label,
        };
    }
}

/// <summary>A related person in a line of the form.</summary>
internal static class FormRelations
{
    public static void Fill(ContactRelated related, Cells cells)
    {
        var isKnown = ContactKinds.Relations.Contains(related.Label);
        cells["name"] = related.Name;
        cells["kind"] = isKnown || related.Label.Length == 0 ? related.Label : FormKinds.Custom;
        cells["label"] = isKnown ? "" : related.Label;
    }

    public static ContactRelated Take(ContactRelated related, Cells cells, Cells shown) => new()
    {
        Name = cells.Edited("name", shown, related.Name),
        Label = Label(related, cells, shown),
    };

    private static string Label(ContactRelated related, Cells cells, Cells shown)
    {
        if (!cells.Has("kind") || (cells["kind"] == shown["kind"] && cells["label"] == shown["label"]))
            return related.Label;
        return cells["kind"] == FormKinds.Custom ? cells["label"] : ContactKinds.Relations.Contains(cells["kind"]) ? cells["kind"] : "";
    }
}
