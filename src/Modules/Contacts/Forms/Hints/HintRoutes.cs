using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Forms.Hints;

/// <summary>The remark on a value while it is typed.</summary>
internal static class HintRoutes
{
    private const int LongestText = 500;

    public static async Task<IResult> Show(string? kind, string? text, Texts<ContactsModule> texts, ISiteSettings settings, CancellationToken cancel)
    {
        var country = (await settings.Get<SiteSettings>(cancel)).DefaultCountry;
        var hint = text is { Length: <= LongestText } ? new ValueHints(texts, country).Of(kind ?? "", text.Trim()) : null;
        return Answer.Fragment<HintText>((nameof(HintText.Hint), hint));
    }
}
