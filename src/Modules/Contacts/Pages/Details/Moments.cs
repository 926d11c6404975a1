using System.Globalization;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Pages.Details;

/// <summary>Days and times as people write them, in the current culture.</summary>
public static class Moments
{
    /// <summary>Date and time of day in the server's time zone.</summary>
    public static string Text(DateTimeOffset at) => $"{Day(at)} {at.ToLocalTime().ToString("t", CultureInfo.CurrentCulture)}";

    /// <summary>The same for a column of a table.</summary>
    public static string Short(DateTimeOffset at) => at.ToLocalTime().ToString("g", CultureInfo.CurrentCulture);

    public static string Day(DateTimeOffset at) =>
        at.ToLocalTime().ToString(WithoutWeekday(CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern), CultureInfo.CurrentCulture);

    /// <summary>"12 March 1985", "12 March", "March 1985", "1985" or the writer's own words.</summary>
    public static string Text(PartialDate date)
    {
        var format = CultureInfo.CurrentCulture.DateTimeFormat;
        return (date.Year, date.Month, date.Day) switch
        {
            _ when date.Text.Length > 0 => date.Text,
            ({ } year, > 0, > 0) when Day(year, date) is { } day => day.ToString(WithoutWeekday(format.LongDatePattern), CultureInfo.CurrentCulture),
            (null, > 0, > 0) when Day(2000, date) is { } day => day.ToString(format.MonthDayPattern, CultureInfo.CurrentCulture),
            ({ } year, > 0 and <= 12, 0) => new DateOnly(year, date.Month, 1).ToString(format.YearMonthPattern, CultureInfo.CurrentCulture),
            _ => date.ToString(),
        };
    }

    /// <summary>Whole years since the day; null where the year or the day is not known, or the day is to come.</summary>
    public static int? Age(PartialDate date, DateOnly today)
    {
        if (date is not { Year: { } year, IsDay: true } || Day(year, date) is not { } day || day > today)
            return null;
        var years = today.Year - day.Year;
        return day.AddYears(years) > today ? years - 1 : years;
    }

    private static DateOnly? Day(int year, PartialDate date) =>
        year is >= 1 and <= 9999 && date.Month <= 12 && date.Day <= DateTime.DaysInMonth(year, date.Month)
            ? new DateOnly(year, date.Month, date.Day)
            : null;

    // "dddd, d MMMM yyyy", "dddd d MMMM yyyy": a birthday needs no day of the week.
    private static string WithoutWeekday(string pattern) => pattern.Replace("dddd", "", StringComparison.Ordinal).Trim(' ', ',');
}
