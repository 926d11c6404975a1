using System.Globalization;

namespace Carnet.ContactSharing.Links;

/// <summary>What a new link is for and how long it lives, as a form sends it.</summary>
public sealed record LinkForm
{
    public const int MostCharacters = 100, MostDays = 365;

    public static readonly IReadOnlyList<int> Presets = [7, 30, 90];

    public string Label { get; init => field = value ?? ""; } = "";

    /// <summary>One of <see cref="Presets"/>; empty: until <see cref="Until"/>.</summary>
    public string Days { get; init => field = value ?? ""; } = "30";

    /// <summary>yyyy-MM-dd, the last day; where there is one, it counts.</summary>
    public string Until { get; init => field = value ?? ""; } = "";

    internal string Called
    {
        get
        {
            var label = Label.Trim().Replace("\0", "", StringComparison.Ordinal);
            return label.Length <= MostCharacters ? label : throw Refusal.Of("label", "At most {0} characters.", MostCharacters);
        }
    }

    /// <summary>When it ends: after so many days, or with the last day in the server's time zone.</summary>
    /// <exception cref="Modularity.Errors.InvalidException">No preset, no day, or none within a year.</exception>
    internal DateTimeOffset End(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (Until.Length == 0 && int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Presets.Contains(days))
            return now.AddDays(days);
        if (!DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            throw Refusal.Of("until", "Choose the last day.");
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (day < today || day > today.AddDays(MostDays))
            throw Refusal.Of("until", "Choose a day from today until a year from now.");
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, clock.LocalTimeZone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
