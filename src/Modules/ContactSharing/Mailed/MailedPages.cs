using System.Text.Json;
using Carnet.Contacts.Books;
using Carnet.Contacts.Pages;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactSharing.Mailed;

/// <param name="Addresses">At most <see cref="MailedAddresses.MostAtOnce"/>; what is no address is passed over.</param>
public sealed record MailedRequest(IReadOnlyList<MailedRequest.Entry>? Addresses)
{
    public sealed record Entry(string? Address, string? Name);
}

/// <summary>Addresses somebody wrote to come in here, and the switch that keeps them out.</summary>
internal static class MailedPages
{
    public const int LargestRequest = 64 * 1024;

    /// <summary>JSON in and out, with the antiforgery token in its header. Bound by hand: the check of the token comes before the body is read.</summary>
    public static async Task<IResult> Collect(HttpContext http, MailedAddresses mailed, TextCatalog texts, CancellationToken cancel)
    {
        if (await Read(http.Request, cancel) is not { Addresses: { } addresses })
            return Results.BadRequest();
        try
        {
            return Results.Json(new { collected = await mailed.Collect([.. addresses.Select(a => MailedAddress.Of(a.Address, a.Name)).OfType<MailedAddress>()], cancel) });
        }
        catch (InvalidException refusal)
        {
            return Results.Json(new { error = texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]) }, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    public static async Task<IResult> Save([FromForm] MailedForm? sent, HttpContext http, IPreferences preferences, FolderStore folders, Texts<ContactSharingModule> texts, CancellationToken cancel)
    {
        var form = sent ?? new MailedForm();
        await preferences.Save(new MailedPreferences { Collects = form.Collects == "true" }, cancel);
        if (form.Folder is { } folder)
            await folders.Sync(folder, form.Synced == "true", cancel);
        Toasts.Add(http, texts["Saved."]);
        return Answer.Redirect(http, form.Folder is { } shown ? ContactLinks.Book(shown) : SharingLinks.MailedSwitch);
    }

    public static PageResult Show(Texts<ContactSharingModule> texts) => new(Page.Of<MailedPage>(texts["Emailed contacts"]).Dressed());

    private static async Task<MailedRequest?> Read(HttpRequest request, CancellationToken cancel)
    {
        try
        {
            return request.HasJsonContentType() ? await request.ReadFromJsonAsync<MailedRequest>(cancel) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>The switch, and beside the folder itself whether devices get it.</summary>
public sealed record MailedForm
{
    public string? Collects { get; init; }
    public string? Synced { get; init; }

    /// <summary>Sent from the folder's properties.</summary>
    public Guid? Folder { get; init; }
}
