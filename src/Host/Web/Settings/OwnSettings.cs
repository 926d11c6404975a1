using Carnet.Modularity.Errors;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Web.Users;

namespace Carnet.Web.Settings;

/// <summary>Stores how a person wants to see the product.</summary>
public sealed class OwnSettings(IPreferences preferences, ISiteSettings site, UserAccounts accounts)
{
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    /// <exception cref="InvalidException">R147: a page size outside 5 to 50.</exception>
    public async Task Save(OwnSettingsForm form, CurrentUser user, CancellationToken cancel)
    {
        var language = (await site.Get<SiteSettings>(cancel)).Languages.Contains(form.Language ?? "") ? form.Language : null;
        var display = form.Over(new DisplayPreferences());
        await preferences.Save(display with { Language = language, Theme = Themes.Contains(form.Theme) ? form.Theme : Themes[0] }, cancel);
        if (language != user.Person.Language)
            await accounts.Speak(user.Id, language, cancel);
    }
}
