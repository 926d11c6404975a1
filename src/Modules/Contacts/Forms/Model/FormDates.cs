using System.Globalization;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>A day in three inputs, any of which may be empty, and the words of a card whose writer gave no date.</summary>
internal static class FormDates
{
    public static readonly string[] Names = ["day", "month", "year", "text"];

    private const int FirstFourDigitYear = 1000, LastYear = 9999, LeapYear = 2000;

    /// <param name="prefix">"" in a list of dates, "birthday." for a field of its own.</param>
    public static void Show(PartialDate? date, string prefix, Cells cells)
    {
        cells[prefix + "day"] = Number(date?.Day);
        cells[prefix + "month"] = Number(date?.Month);
        cells[prefix + "year"] = date?.Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "";
        cells[prefix + "text"] = date?.Text ?? "";
    }

    private static string Number(int? number) => number is null or 0 ? "" : number.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The date of the inputs; <paramref name="stored"/> where they show it unchanged or make no date.</summary>
    public static PartialDate? Read(Cells cells, string prefix, Cells shown, PartialDate? stored)
    {
        if (Names.All(name => !cells.Has(prefix + name) || cells[prefix + name] == shown[prefix + name]))
            return stored;
        if (Names[..3].All(name => cells[prefix + name].Length == 0))
            return cells[prefix + "text"] is { Length: > 0 } text ? PartialDate.OfText(text) : null;
        return Fault(cells, prefix) is null ? Parse(cells, prefix) : stored;
    }

    /// <summary>What is wrong with the inputs and in which of them, or null.</summary>
    public static (string Name, string Message)? Fault(Cells cells, string prefix)
    {
        foreach (var name in Names[..3])
            if (cells[prefix + name].Length > 0 && !int.TryParse(cells[prefix + name], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return (prefix + name, "Use digits only.");
        var (year, month, day) = (Part(cells, prefix + "year"), Part(cells, prefix + "month"), Part(cells, prefix + "day"));
        if (year is { } y and (< FirstFourDigitYear or > LastYear))
            return (prefix + "year", "Write the year with four digits.");
        if (month is < 1 or > 12 || (month is null && day is not null))
            return (prefix + "month", "Choose the month.");
        if (month is { } m && day is not null && (day < 1 || day > DateTime.DaysInMonth(year ?? LeapYear, m)))
            return (prefix + "day", "This month does not have that day.");
        return month is not null && day is null && year is null ? (prefix + "day", "Add the day or the year.") : null;
    }

    private static PartialDate Parse(Cells cells, string prefix) =>
        new(Part(cells, prefix + "year"), Part(cells, prefix + "month") ?? 0, Part(cells, prefix + "day") ?? 0);

    private static int? Part(Cells cells, string name) =>
        int.TryParse(cells[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
