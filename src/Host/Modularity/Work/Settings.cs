namespace Carnet.Modularity.Work;

/// <summary>Settings of the tenant: one record type per concern, stored as JSON under the type's name; a missing one is <c>new T()</c>.</summary>
public interface ISiteSettings
{
    Task<T> Get<T>(CancellationToken cancel) where T : class, new();
    Task Save<T>(T settings, CancellationToken cancel) where T : class, new();
}

/// <summary>Preferences of the current user, likewise.</summary>
public interface IPreferences
{
    Task<T> Get<T>(CancellationToken cancel) where T : class, new();
    Task Save<T>(T preferences, CancellationToken cancel) where T : class, new();
}

/// <summary>Settings every module may read.</summary>
public sealed record SiteSettings
{
    public string Name { get; init; } = "Carnet";

    /// <summary>Languages offered to users; the first is the default.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "fr", "es"];

    /// <summary>ISO 3166 code used to read phone numbers without a country.</summary>
    public string DefaultCountry { get; init; } = "FR";

    /// <summary>Contacts a person may keep; 0 means no limit.</summary>
    public int AddressBookQuota { get; init; } = 100_000;
}

/// <summary>How this person wants persons shown in every list of the product (R146, R147, C3).</summary>
public sealed record DisplayPreferences
{
    public const int LeastPageSize = 5, MostPageSize = 50;

    public People.NameOrder NameOrder { get; init; } = People.NameOrder.FirstLast;
    public People.NameOrder SortOrder { get; init; } = People.NameOrder.LastFirst;
    public int PageSize { get; init; } = 50;
    public bool Shortcuts { get; init; } = true;

    /// <summary>Two-letter language, null for the browser's.</summary>
    public string? Language { get; init; }

    /// <summary>light, dark or auto.</summary>
    public string Theme { get; init; } = "auto";
}
