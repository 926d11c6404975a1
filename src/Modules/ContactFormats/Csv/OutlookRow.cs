namespace Carnet.ContactFormats.Csv;

/// <summary>Fills Outlook's fixed columns from lists of any length.</summary>
internal static class OutlookRow
{
    private static readonly Dictionary<string, string[]> PhoneColumns = new()
    {
        ["work"] = ["Business Phone", "Business Phone 2"],
        ["home"] = ["Home Phone", "Home Phone 2"],
        ["mobile"] = ["Mobile Phone"],
        ["workmobile"] = ["Mobile Phone"],
        ["workfax"] = ["Business Fax"],
        ["homefax"] = ["Home Fax"],
        ["fax"] = ["Other Fax"],
        ["main"] = ["Company Main Phone"],
        ["pager"] = ["Pager"],
        ["car"] = ["Car Phone"],
        ["assistant"] = ["Assistant's Phone"],
        ["callback"] = ["Callback"],
        ["radio"] = ["Radio Phone"],
        ["telex"] = ["Telex"],
        ["tty"] = ["TTY/TDD Phone"],
        ["isdn"] = ["ISDN"],
    };

    private static readonly string[] SparePhones = ["Other Phone", "Primary Phone"];
    private static readonly string[] EmailColumns = ["E-mail Address", "E-mail 2 Address", "E-mail 3 Address"];

    private static readonly Dictionary<string, string> RelatedColumns = new()
    {
        ["spouse"] = "Spouse", ["child"] = "Children", ["manager"] = "Manager's Name", ["assistant"] = "Assistant's Name", ["referredby"] = "Referred By",
    };

    public static Dictionary<string, string> Of(ContactData contact)
    {
        var row = new Dictionary<string, string>
        {
            ["Title"] = contact.Prefix, ["First Name"] = contact.GivenName, ["Middle Name"] = contact.AdditionalNames, ["Last Name"] = contact.FamilyName,
            ["Suffix"] = contact.Suffix, ["Company"] = contact.Organization, ["Department"] = contact.Department, ["Job Title"] = contact.JobTitle,
            ["Profession"] = contact.Role, ["Birthday"] = contact.Birthday?.ToString() ?? "", ["Anniversary"] = contact.Anniversary?.ToString() ?? "",
            ["Categories"] = string.Join(';', contact.Categories), ["Language"] = contact.Language, ["Web Page"] = contact.Urls.Count > 0 ? contact.Urls[0].Value : "",
            ["Gender"] = contact.Gender switch { "M" => "Male", "F" => "Female", _ => "" }, ["Sensitivity"] = "Normal", ["Priority"] = "Normal", ["Private"] = "False",
        };
        var homeless = new List<string>();
        foreach (var email in contact.Emails)
            Place(row, homeless, EmailColumns, "E-mail", email.Value);
        foreach (var phone in contact.Phones)
            Place(row, homeless, [.. PhoneColumns.GetValueOrDefault(phone.Kind, []), .. SparePhones], phone.Label.Length > 0 ? phone.Label : phone.Kind, phone.Value);
        foreach (var address in contact.Addresses)
            Place(row, homeless, address);
        foreach (var related in contact.Related)
            Place(row, homeless, RelatedColumns.TryGetValue(related.Label, out var column) ? [column] : [], related.Label, related.Name);
        homeless.AddRange(contact.Urls.Skip(1).Select(u => u.Value));
        homeless.AddRange(contact.InstantMessages.Select(m => FieldTexts.Labelled(m.Service, m.Value)));
        homeless.AddRange(contact.OtherDates.Select(d => FieldTexts.Labelled(d.Label, d.Date.ToString())));
        homeless.AddRange(contact.Custom.Select(x => FieldTexts.Labelled(x.Label, x.Value)));
        row["Notes"] = string.Join('\n', new[] { contact.Notes }.Concat(homeless).Where(line => line.Length > 0));
        return row;
    }

    private static void Place(Dictionary<string, string> row, List<string> homeless, IEnumerable<string> columns, string label, string value)
    {
        if (columns.FirstOrDefault(c => !row.ContainsKey(c)) is { } free)
            row[free] = value;
        else
            homeless.Add(FieldTexts.Labelled(label, value));
    }

    private static void Place(Dictionary<string, string> row, List<string> homeless, ContactAddress address)
    {
        string[] order = address.Kind switch { "work" => ["Business"], "home" => ["Home"], _ => ["Other"] };
        if (order.Concat(["Other", "Home", "Business"]).FirstOrDefault(k => !row.ContainsKey($"{k} City")) is not { } kind)
        {
            homeless.Add(FieldTexts.Of(address));
            return;
        }
        var lines = $"{address.Street}\n{address.Extended}".Trim('\n').Split('\n', 3);
        for (var i = 0; i < lines.Length; i++)
            row[i == 0 ? $"{kind} Street" : $"{kind} Street {i + 1}"] = lines[i].ReplaceLineEndings(", ");
        row[$"{kind} City"] = address.City;
        row[$"{kind} State"] = address.Region;
        row[$"{kind} Postal Code"] = address.PostalCode;
        row[$"{kind} Country/Region"] = CsvColumn.Country(address);
        row[$"{kind} Address PO Box"] = address.PoBox;
    }
}
