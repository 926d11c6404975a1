namespace Carnet.ContactFormats.Csv;

/// <summary>Makes contacts from rows by a mapping; the plan is made once for the file.</summary>
internal sealed class RowReader
{
    private readonly List<(int Column, Func<ContactData, string, ContactData> Set)> texts = [];
    private readonly List<ItemPlan> items = [];
    private readonly BirthdayPlan birthday;
    private readonly DateOrder[] orders;

    /// <param name="samples">The first rows, to find each date column's order.</param>
    public RowReader(ColumnMapping mapping, IReadOnlyList<string> headers, IReadOnlyList<IReadOnlyList<string>> samples, CsvReaderOptions options)
    {
        orders = [.. Enumerable.Range(0, mapping.Columns.Count).Select(i => CsvDates.OrderOf(samples.Where(r => i < r.Count).Select(r => r[i]), options))];
        birthday = new BirthdayPlan(mapping);
        for (var i = 0; i < mapping.Columns.Count; i++)
            Plan(i, mapping.Columns[i], i < headers.Count ? headers[i] : "");
    }

    private void Plan(int column, string target, string header)
    {
        if (CsvTargets.Texts.TryGetValue(target, out var set))
            texts.Add((column, set));
        else if (target == "birthday")
            texts.Add((column, (c, v) => c with { Birthday = CsvDates.Read(v, orders[column]) }));
        else if (target == "anniversary")
            texts.Add((column, (c, v) => c with { Anniversary = CsvDates.Read(v, orders[column]) }));
        else if (target == CsvTargets.Custom)
            ItemOf("custom", $"column{column}", header).Columns["value"] = column;
        else if (target.Split('.') is [var list, var slot, var part])
            ItemOf(list, slot, header).Columns[part] = column;
    }

    private ItemPlan ItemOf(string list, string slot, string header)
    {
        var item = items.Find(i => i.List == list && i.Slot == slot);
        if (item is null)
            items.Add(item = new ItemPlan(list, slot, header));
        return item;
    }

    /// <summary>null where no mapped cell holds anything.</summary>
    public ContactData? Read(IReadOnlyList<string> row)
    {
        var contact = new ContactData();
        foreach (var (column, set) in texts)
            if (Cell(row, column) is { Length: > 0 } text)
                contact = set(contact, text);
        foreach (var item in items)
            contact = CsvItems.Add(contact, item, column => Cell(row, column), orders);
        contact = birthday.Read(contact, column => Cell(row, column));
        if (contact.Equals(new ContactData()))
            return null;
        return contact with { IsOrganization = IsCompany(contact) };
    }

    private static string Cell(IReadOnlyList<string> row, int column) =>
        column < row.Count ? FormulaGuard.Restore(row[column].Trim().ReplaceLineEndings("\n")) : "";

    private static bool IsCompany(ContactData contact) =>
        contact.Organization.Length > 0 && contact.GivenName.Length + contact.FamilyName.Length + contact.AdditionalNames.Length + contact.FormattedName.Length == 0;
}

/// <summary>The columns that make one item of a list.</summary>
internal sealed record ItemPlan(string List, string Slot, string Header)
{
    public Dictionary<string, int> Columns { get; } = [];

    /// <summary>The slot without its number: the kind, or "" for a numbered slot.</summary>
    public string Word { get; } = Slot.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}

/// <summary>Thunderbird writes a birthday in three columns.</summary>
internal sealed class BirthdayPlan(ColumnMapping mapping)
{
    private readonly int[] columns = [.. new[] { "birthday.year", "birthday.month", "birthday.day" }.Select(t => mapping.Columns.ToList().IndexOf(t))];

    public ContactData Read(ContactData contact, Func<int, string> cell)
    {
        var parts = columns.Select(c => c >= 0 && int.TryParse(cell(c), out var number) ? number : 0).ToArray();
        var isReal = parts[1] is >= 1 and <= 12 && parts[2] >= 1 && parts[2] <= DateTime.DaysInMonth(2000, parts[1]);
        return isReal ? contact with { Birthday = new PartialDate(parts[0] > 0 ? parts[0] : null, parts[1], parts[2]) } : contact;
    }
}
