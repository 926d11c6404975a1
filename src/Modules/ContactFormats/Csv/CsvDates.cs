using System.Globalization;

namespace Carnet.ContactFormats.Csv;

/// <summary>In which order a column writes day and month.</summary>
internal enum DateOrder { DayFirst, MonthFirst }

/// <summary>Dates of spreadsheets: 31/12/1979, 12/31/79, 31.12.1979, 1979-12-31, "--02-29"; 0/0/00 is none.</summary>
internal static class CsvDates
{
    private static readonly string[] Separators = ["/", ".", "-", " "];

    /// <summary>Finds the order from a column's cells, else from the culture, unless the order is given; English of the USA writes the month first.</summary>
    public static DateOrder OrderOf(IEnumerable<string> cells, CsvReaderOptions options)
    {
        if (options.DayFirst is { } dayFirst)
            return dayFirst ? DateOrder.DayFirst : DateOrder.MonthFirst;
        foreach (var cell in cells)
        {
            if (Parts(cell) is not [var first, var second, _] || first > 31)
                continue;
            if (first > 12)
                return DateOrder.DayFirst;
            if (second > 12)
                return DateOrder.MonthFirst;
        }
        return options.Culture is "en-US" or "en-PH" or "en-CA" ? DateOrder.MonthFirst : DateOrder.DayFirst;
    }

    /// <summary>null for an empty date; words that are no date are kept as text.</summary>
    public static PartialDate? Read(string cell, DateOrder order)
    {
        var text = cell.Trim();
        if (text.Length == 0 || !text.AsSpan().ContainsAnyInRange('1', '9'))
            return text.Any(char.IsLetter) ? PartialDate.OfText(text) : null;
        return Cards.CardDates.Parse(text) ?? OfParts(Parts(text), text.Contains('.', StringComparison.Ordinal) ? DateOrder.DayFirst : order) ?? OfWords(text) ?? PartialDate.OfText(text);
    }

    /// <summary>The numbers of a date without its time.</summary>
    private static List<int> Parts(string cell)
    {
        var text = cell.Trim();
        var time = text.IndexOf(':', StringComparison.Ordinal);
        if (time > 0)
            text = text[..Math.Max(0, text.LastIndexOf(' ', time))].Trim();
        var parts = new List<int>();
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.Length > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return [];
            parts.Add(number);
        }
        return parts;
    }

    private static PartialDate? OfParts(List<int> parts, DateOrder order)
    {
        var (year, month, day) = parts switch
        {
            [var y, var m, var d] when y > 31 => (y, m, d),
            [var d, var m, var y] when order == DateOrder.DayFirst && m <= 12 => (y, m, d),
            [var m, var d, var y] when m <= 12 => (y, m, d),
            [var d, var m, var y] => (y, m, d),
            [var d, var m] when order == DateOrder.DayFirst && m <= 12 => (-1, m, d),
            [var m, var d] => (-1, m, d),
            _ => (0, 0, 0),
        };
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year > 0 ? Full(year) : 2000, month))
            return null;
        return new PartialDate(year < 0 ? null : Full(year), month, day);
    }

    // A birthday lies in the past: '79 is 1979, '12 is 2012.
    private static int Full(int year) => year >= 100 ? year : year > DateTime.UtcNow.Year % 100 ? 1900 + year : 2000 + year;

    // Without a year the parser would put in today's.
    private static PartialDate? OfWords(string text)
    {
        if (!text.Split(' ', ',', '.').Any(word => word.Length == 4 && word.All(char.IsAsciiDigit)))
            return null;
        foreach (var culture in new[] { "en", "fr", "es", "de" })
            if (DateOnly.TryParse(text, CultureInfo.GetCultureInfo(culture), DateTimeStyles.AllowWhiteSpaces, out var day))
                return PartialDate.Of(day);
        return null;
    }
}
