using System.Globalization;
using Carnet.Intranet.Layout;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;

namespace Carnet.Intranet.Settings;

/// <summary>What a site asks of its contacts, as typed.</summary>
public abstract record RulesForm
{
    public string DefaultCountry { get; init => field = value ?? ""; } = "";
    public string AddressBookQuota { get; init => field = value ?? ""; } = "";

    /// <returns>The settings with what this form says.</returns>
    /// <exception cref="InvalidException">A field cannot be taken.</exception>
    public SiteSettings Over(SiteSettings site) => site with { DefaultCountry = Country(DefaultCountry), AddressBookQuota = Quota() };

    /// <summary>The form as it stands when opened.</summary>
    public static T Showing<T>(SiteSettings site) where T : RulesForm, new() => new()
    {
        DefaultCountry = site.DefaultCountry,
        AddressBookQuota = site.AddressBookQuota.ToString(CultureInfo.InvariantCulture),
    };

    /// <inheritdoc cref="Over"/>
    public static string Country(string code) => Countries.IsKnown(code) ? code : throw Refused(nameof(DefaultCountry), "Please choose a country.");

    private int Quota() =>
        int.TryParse(AddressBookQuota, NumberStyles.None, CultureInfo.InvariantCulture, out var quota)
            ? quota
            : throw Refused(nameof(AddressBookQuota), "Please type a whole number; 0 means no limit.");

    private static InvalidException Refused(string field, string message) => new(field, message) { TextsOf = typeof(ShellView) };
}
