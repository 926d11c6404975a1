using Carnet.ContactFormats.Cards;

namespace Carnet.ContactFormats.Csv;

/// <summary>Adds one row's item of a list to the contact.</summary>
internal static class CsvItems
{
    private sealed record Parts(ItemPlan Plan, Func<int, string> Cell, DateOrder[] Orders)
    {
        public string this[string part] => Plan.Columns.TryGetValue(part, out var column) ? Cell(column) : "";

        public IEnumerable<string> Values => CsvWords.Values(this["value"]);
    }

    public static ContactData Add(ContactData contact, ItemPlan plan, Func<int, string> cell, DateOrder[] orders)
    {
        var parts = new Parts(plan, cell, orders);
        return plan.List switch
        {
            "email" => contact with { Emails = [.. contact.Emails, .. Values(parts, Kinds.Emails)] },
            "phone" => contact with { Phones = [.. contact.Phones, .. Values(parts, Kinds.Phones)] },
            "url" => contact with { Urls = [.. contact.Urls, .. Values(parts, Kinds.Urls)] },
            "im" => contact with { InstantMessages = [.. contact.InstantMessages, .. Messages(parts)] },
            "address" => Address(parts) is { } address ? contact with { Addresses = [.. contact.Addresses, address] } : contact,
            "date" => Dates(contact, parts),
            "related" => contact with { Related = [.. contact.Related, .. Related(parts)] },
            "custom" => contact with { Custom = [.. contact.Custom, .. Customs(parts)] },
            _ => contact,
        };
    }

    // Google marks the main one with a star: "* Work".
    private static (string Kind, string Label, bool IsPreferred) KindOf(Parts parts, KindTable table)
    {
        var word = parts["kind"];
        var label = word.StartsWith('*') ? word[1..].Trim() : word;
        if (label.Length == 0)
            label = parts.Plan.Word;
        var (kind, own) = table.Read([], label);
        return (kind, own, word.StartsWith('*'));
    }

    private static IEnumerable<ContactValue> Values(Parts parts, KindTable table)
    {
        var (kind, label, isPreferred) = KindOf(parts, table);
        return parts.Values.Select((value, i) => new ContactValue { Value = value, Kind = kind, Label = label, IsPreferred = isPreferred && i == 0 });
    }

    private static IEnumerable<ContactValue> Messages(Parts parts)
    {
        var word = parts["service"].Length > 0 ? parts["service"] : parts.Plan.Word;
        var (kind, label, isPreferred) = KindOf(parts with { Plan = parts.Plan with { Slot = "1" } }, Kinds.InstantMessages);
        foreach (var value in parts.Values)
        {
            var colon = value.IndexOf(':', StringComparison.Ordinal);
            var scheme = word.Length == 0 && colon > 0 ? Services.OfScheme(value[..colon]) : "";
            var isKnown = Services.Of(scheme) is { Service.Length: > 0 };
            yield return new ContactValue
            {
                Value = isKnown ? value[(colon + 1)..] : value,
                Service = isKnown ? scheme : Services.OfType(word),
                Kind = kind,
                Label = label,
                IsPreferred = isPreferred,
            };
        }
    }

    private static ContactAddress? Address(Parts parts)
    {
        var (kind, label, isPreferred) = KindOf(parts, Kinds.Addresses);
        var address = new ContactAddress
        {
            Street = string.Join('\n', new[] { parts["street"], parts["street2"], parts["street3"] }.Where(s => s.Length > 0)),
            Extended = parts["extended"],
            PoBox = parts["poBox"],
            City = parts["city"],
            Region = parts["region"],
            PostalCode = parts["postalCode"],
            Country = parts["country"].Length == 2 ? "" : parts["country"],
            CountryCode = (parts["countryCode"].Length > 0 ? parts["countryCode"] : parts["country"]) is { Length: 2 } code ? code.ToUpperInvariant() : "",
            Kind = kind,
            Label = label,
            IsPreferred = isPreferred,
        };
        var hasParts = address != new ContactAddress { Kind = kind, Label = label, IsPreferred = isPreferred };
        var formatted = parts["formatted"];
        // A form shows the parts: a writer's print that comes alone stands in the street.
        return hasParts ? address with { Formatted = formatted } : formatted.Length > 0 ? address with { Street = formatted } : null;
    }

    private static ContactData Dates(ContactData contact, Parts parts)
    {
        foreach (var value in parts.Values)
        {
            if (CsvDates.Read(value, parts.Orders[parts.Plan.Columns["value"]]) is not { } date)
                continue;
            var label = parts["label"].TrimStart('*', ' ');
            contact = label.Equals("Anniversary", StringComparison.OrdinalIgnoreCase) && contact.Anniversary is null
                ? contact with { Anniversary = date }
                : contact with { OtherDates = [.. contact.OtherDates, new ContactDate { Label = label, Date = date }] };
        }
        return contact;
    }

    private static IEnumerable<ContactRelated> Related(Parts parts)
    {
        var word = parts["label"].Length > 0 ? parts["label"].TrimStart('*', ' ') : parts.Plan.Word;
        var known = word.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return parts.Values.Select(name => new ContactRelated { Label = ContactKinds.Relations.Contains(known) ? known : word, Name = name });
    }

    private static IEnumerable<ContactCustom> Customs(Parts parts)
    {
        var label = parts["label"].Length > 0 ? parts["label"] : parts.Plan.Header;
        return parts.Values.Select(value => new ContactCustom { Label = label, Value = value });
    }
}
