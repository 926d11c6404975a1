using Carnet.Intranet.Settings;
using Carnet.Modularity;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Carnet.Web.Forms;
using Carnet.Web.Tenants;

namespace Carnet.Web.Settings;

/// <summary>Reads and stores the site's settings as the page shows them.</summary>
internal sealed class SiteForm(ISiteSettings settings, Tenant tenant, TenantRegister tenants)
{
    public static readonly IReadOnlyList<string> KnownLanguages = new SiteSettings().Languages;

    private const int LongestName = 80;

    public async Task<SiteSettingsForm> Read(CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        return RulesForm.Showing<SiteSettingsForm>(site) with
        {
            Name = site.Name,
            Languages = site.Languages,
            DefaultLanguage = site.Languages[0],
            Address = tenant.PublicAddress?.ToString(),
        };
    }

    /// <exception cref="InvalidException">A field cannot be taken.</exception>
    public async Task Save(SiteSettingsForm form, CancellationToken cancel)
    {
        var site = await settings.Get<SiteSettings>(cancel);
        await settings.Save(form.Over(site) with { Name = Name(form.Name), Languages = Languages(form) }, cancel);
        if (tenant.Id == Tenant.DefaultId)
            await tenants.Move(tenant.Id, form.Address, cancel);
    }

    public static string Name(string typed) => typed.Trim() switch
    {
        "" => throw Refusal.Of(nameof(SiteSettingsForm.Name), "Please fill in this field."),
        { Length: > LongestName } => throw Refusal.Of(nameof(SiteSettingsForm.Name), "At most {0} characters.", LongestName),
        var name => name,
    };

    private static List<string> Languages(SiteSettingsForm form)
    {
        var chosen = KnownLanguages.Where(form.Languages.Contains).ToList();
        if (!chosen.Contains(form.DefaultLanguage))
            throw Refusal.Of(nameof(SiteSettingsForm.DefaultLanguage), "The first language must be one of the site's languages.");
        return [form.DefaultLanguage, .. chosen.Where(language => language != form.DefaultLanguage)];
    }
}
