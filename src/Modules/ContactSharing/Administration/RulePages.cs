using System.Globalization;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Rules;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Administration;

/// <summary>The rules as a form sends them.</summary>
public sealed record RuleForm
{
    public string? Links { get; init; }
    public string? Content { get; init; }
    public string KeepOwnerless { get; init => field = value ?? ""; } = "";

    internal static RuleForm Of(SharingRules rules) => new()
    {
        Links = rules.LinksForAnyone ? "true" : null,
        Content = rules.ContentForAdministrators ? "true" : null,
        KeepOwnerless = rules.KeepOwnerless.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What is no number is none that is allowed.</summary>
    internal SharingRules Read() => new()
    {
        LinksForAnyone = Links == "true",
        ContentForAdministrators = Content == "true",
        KeepOwnerless = int.TryParse(KeepOwnerless, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0,
    };
}

/// <summary>What the site allows with address books.</summary>
internal static class RulePages
{
    public static async Task<IResult> Show(RuleBook rules, Texts<ContactSharingModule> texts, CancellationToken cancel) =>
        new PageResult(Of(RuleForm.Of(await rules.Read(cancel)), null, texts));

    public static Task<IResult> Save([FromForm] RuleForm? sent, HttpContext http, RuleBook rules, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new RuleForm();
        return Attempt.Of(http, async () =>
        {
            await rules.Save(form.Read(), cancel);
            Toasts.Add(http, texts["Saved."]);
            return Answer.Redirect(http, BookAdministrationLinks.Rules);
        }, fault => Task.FromResult(Of(form, fault, texts)));
    }

    private static Page Of(RuleForm form, Fault? fault, Texts<ContactSharingModule> texts) =>
        Page.Of<RulesPage>(texts["Rules for address books"], (nameof(RulesPage.Form), form), (nameof(RulesPage.Fault), fault)).Dressed() with { Admin = true };
}
