using System.Globalization;
using Carnet.Intranet.Layout;
using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.Intranet.Settings;

/// <summary>How a person wants contacts listed, as typed.</summary>
public abstract record DisplayForm
{
    public NameOrder NameOrder { get; init; }
    public NameOrder SortOrder { get; init; }

    /// <summary>Text, so that what is no number is refused in plain words, too.</summary>
    public string PageSize { get; init => field = value ?? ""; } = "";

    public bool Shortcuts { get; init; }

    /// <returns>The preferences with what this form says.</returns>
    /// <exception cref="InvalidException">R147: a page size outside 5 to 50.</exception>
    public DisplayPreferences Over(DisplayPreferences own) =>
        own with { NameOrder = NameOrder, SortOrder = SortOrder, PageSize = Size(), Shortcuts = Shortcuts };

    /// <summary>The form as it stands when opened.</summary>
    public static T Showing<T>(DisplayPreferences own) where T : DisplayForm, new() => new()
    {
        NameOrder = own.NameOrder,
        SortOrder = own.SortOrder,
        PageSize = own.PageSize.ToString(CultureInfo.InvariantCulture),
        Shortcuts = own.Shortcuts,
    };

    private int Size() =>
        int.TryParse(PageSize, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && size is >= DisplayPreferences.LeastPageSize and <= DisplayPreferences.MostPageSize
            ? size
            : throw new InvalidException(nameof(PageSize), "Please type a whole number from {0} to {1}.", DisplayPreferences.LeastPageSize, DisplayPreferences.MostPageSize) { TextsOf = typeof(ShellView) };
}
