using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Modularity.Pages;

/// <summary>A short notice after something was done.</summary>
/// <param name="Text">Already translated.</param>
/// <param name="UndoPath">A POST route that takes it back, relative to the tenant's root, or null.</param>
public sealed record Toast(string Text, string? UndoPath = null);

/// <summary>
/// Notices that reach the person whatever the answer is: in the page rendered now, beside a fragment for htmx
/// (<c>HX-Trigger: carnet:toast</c>), or after a redirect in the next full page (a short-lived protected cookie).
/// </summary>
public static class Toasts
{
    public const string Event = "carnet:toast";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly object ItemsKey = new();

    /// <summary>
    /// The cookie's name, and what its protection is for: another tenant's, which a browser sends along to every path below
    /// its own, is never taken for ours.
    /// </summary>
    public static string CookieOf(Tenant tenant) => $"carnet.toasts.{tenant.Id}";

    /// <param name="text">Already translated.</param>
    /// <param name="undoPath">A POST route relative to the tenant's root; the notice then offers Undo.</param>
    public static void Add(HttpContext http, string text, string? undoPath = null)
    {
        if (Pending(http) is { } pending)
        {
            pending.Add(new Toast(text, undoPath));
            return;
        }
        List<Toast> toasts = [new(text, undoPath)];
        http.Items[ItemsKey] = toasts;
        // Taken now: when an answer without a body starts, the host may have left the tenant already, its base path, its services and its keys.
        var (root, cookie) = (http.Request.PathBase, Cookie(http));
        var protector = Protector(http, cookie);
        http.Response.OnStarting(() =>
        {
            if (toasts.Count > 0 && IsLeaving(http.Response))
                http.Response.Cookies.Append(cookie, protector.Protect(JsonSerializer.Serialize(toasts), Lifetime), Options(http, root, Lifetime));
            else if (toasts.Count > 0 && http.Request.IsFragment())
                AddTrigger(http.Response, root, toasts);
            return Task.CompletedTask;
        });
    }

    /// <summary>For page shells: what waits for this page. Each notice is given out once.</summary>
    public static IReadOnlyList<Toast> Take(HttpContext http)
    {
        var cookie = Cookie(http);
        List<Toast> taken = [.. FromCookie(http, cookie), .. Pending(http) ?? []];
        Pending(http)?.Clear();
        if (http.Request.Cookies.ContainsKey(cookie))
            http.Response.Cookies.Delete(cookie, Options(http, http.Request.PathBase, null));
        return taken;
    }

    private static List<Toast>? Pending(HttpContext http) => http.Items[ItemsKey] as List<Toast>;

    private static bool IsLeaving(HttpResponse response) =>
        response.StatusCode is >= 300 and < 400
        || response.Headers.ContainsKey("HX-Location")
        || response.Headers.ContainsKey("HX-Redirect")
        || response.Headers.ContainsKey("HX-Refresh");

    private static void AddTrigger(HttpResponse response, PathString root, List<Toast> toasts)
    {
        var triggers = ExistingTriggers(response.Headers["HX-Trigger"].ToString());
        triggers[Event] = new JsonObject { ["toasts"] = new JsonArray([.. toasts.Select(toast => Described(root, toast))]) };
        response.Headers["HX-Trigger"] = triggers.ToJsonString();
    }

    /// <summary>The header holds either names separated by commas or one JSON object.</summary>
    private static JsonObject ExistingTriggers(string header)
    {
        if (header.StartsWith('{'))
            return JsonNode.Parse(header)!.AsObject();
        var triggers = new JsonObject();
        foreach (var name in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            triggers[name] = null;
        return triggers;
    }

    private static JsonObject Described(PathString root, Toast toast) => new()
    {
        ["text"] = toast.Text,
        ["undoUrl"] = toast.UndoPath is null ? null : $"{root}/{toast.UndoPath}",
    };

    private static List<Toast> FromCookie(HttpContext http, string cookie)
    {
        if (http.Request.Cookies[cookie] is not { Length: > 0 } value)
            return [];
        try
        {
            return JsonSerializer.Deserialize<List<Toast>>(Protector(http, cookie).Unprotect(value)) ?? [];
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Expired or not ours: a notice nobody needs any more.
            return [];
        }
    }

    private static string Cookie(HttpContext http) => CookieOf(http.RequestServices.GetRequiredService<Tenant>());

    private static ITimeLimitedDataProtector Protector(HttpContext http, string cookie) =>
        http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(cookie).ToTimeLimitedDataProtector();

    private static CookieOptions Options(HttpContext http, PathString root, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.Request.IsHttps,
        MaxAge = lifetime,
        Path = root.HasValue ? root.Value : "/",
    };
}
