using System.Globalization;

namespace Carnet.ContactFormats;

/// <summary>A day that may lack its year (a birthday on --02-29) or its day (1985-04); a part that is unknown is null or 0.</summary>
public sealed record PartialDate(int? Year, int Month, int Day)
{
    /// <summary>The writer's words where they are no date ("circa 1800"), else "".</summary>
    public string Text { get; init; } = "";

    public bool HasYear => Year is not null;

    /// <summary>A whole day, with or without year, which a reminder can be made from.</summary>
    public bool IsDay => Month > 0 && Day > 0;

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    public static PartialDate OfText(string text) => new(null, 0, 0) { Text = text };

    /// <summary>yyyy-MM-dd, --MM-dd, yyyy-MM, yyyy, or the text.</summary>
    public override string ToString() => (Year, Month, Day) switch
    {
        _ when Text.Length > 0 => Text,
        (null, 0, 0) => "",
        ({ } year, 0, _) => year.ToString("0000", CultureInfo.InvariantCulture),
        ({ } year, var month, 0) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
        ({ } year, var month, var day) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"),
        (null, 0, var day) => string.Create(CultureInfo.InvariantCulture, $"---{day:00}"),
        (null, var month, 0) => string.Create(CultureInfo.InvariantCulture, $"--{month:00}"),
        (null, var month, var day) => string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"),
    };
}
