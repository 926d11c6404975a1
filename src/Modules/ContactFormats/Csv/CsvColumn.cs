namespace Carnet.ContactFormats.Csv;

/// <summary>A table to write: its header and how a contact becomes a row.</summary>
internal sealed record CsvLayout(IReadOnlyList<string> Headers, Func<ContactData, IReadOnlyList<string>> Row)
{
    public static CsvLayout Of(IReadOnlyList<CsvColumn> columns) => new([.. columns.Select(c => c.Header)], contact => [.. columns.Select(c => c.Cell(contact))]);
}

/// <summary>A column to write.</summary>
internal sealed record CsvColumn(string Header, Func<ContactData, string> Cell)
{
    private const string Multiple = " ::: ";

    /// <summary>Columns for the first <paramref name="count"/> items of a list; the last takes the rest as further values.</summary>
    /// <param name="parts">Header with # for the number, and the item's cell; the part marked as value is what a further item adds.</param>
    public static IEnumerable<CsvColumn> Of<T>(int count, Func<ContactData, IReadOnlyList<T>> list, params (string Header, Func<T, string> Cell, bool IsValue)[] parts)
    {
        for (var i = 0; i < count; i++)
            foreach (var (header, cell, isValue) in parts)
            {
                var (index, takesRest) = (i, isValue && i == count - 1);
                yield return new CsvColumn(
                    header.Replace("#", (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
                    contact => string.Join(Multiple, list(contact).Skip(index).Take(takesRest ? int.MaxValue : 1).Select(cell)));
            }
    }

    /// <summary>The label or the kind as a word the reader knows again; a star in front marks the preferred one, as Google does.</summary>
    public static string Word(string kind, string label, bool isPreferred)
    {
        var word = label.Length > 0 ? label : Words.GetValueOrDefault(kind, kind.Length == 0 ? "" : char.ToUpperInvariant(kind[0]) + kind[1..]);
        return isPreferred ? $"* {word}" : word;
    }

    private static readonly Dictionary<string, string> Words = new()
    {
        [ContactKinds.Other] = "", ["workfax"] = "Work Fax", ["homefax"] = "Home Fax", ["workmobile"] = "Work Mobile", ["homepage"] = "Home Page", ["tty"] = "TTY",
    };

    public static string Word(ContactValue value) => Word(value.Kind, value.Label, value.IsPreferred);

    public static string Word(ContactAddress address) => Word(address.Kind, address.Label, address.IsPreferred);

    /// <summary>The country's code where its name is not known.</summary>
    public static string Country(ContactAddress address) => address.Country.Length > 0 ? address.Country : address.CountryCode;
}
