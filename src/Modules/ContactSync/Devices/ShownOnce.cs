using System.Security.Cryptography;
using System.Text.Json;
using Carnet.Modularity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactSync.Devices;

/// <summary>A device that has just been made, with what is typed on it.</summary>
/// <param name="App">An address with which an app takes the account; null: there is none.</param>
public sealed record ReadyDevice(string PersonId, string Login, string Name, string Password, DeviceKind Kind, string? App = null);

/// <summary>
/// Brings a password over the redirect after its form, so that a reload makes no second device: in a protected cookie of the
/// browser that sent the form, for the next page alone. It stands in no table and in no address.
/// </summary>
public sealed class ShownOnce(IHttpContextAccessor http, IDataProtectionProvider protection, Tenant tenant)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private string Cookie => $"carnet.device.{tenant.Id}";
    private HttpContext Http => http.HttpContext!;

    /// <param name="path">Of the page that shows it, relative to the tenant's root.</param>
    public void Give(string path, ReadyDevice ready) =>
        Http.Response.Cookies.Append(Cookie, Protector(path).Protect(JsonSerializer.Serialize(ready), Life), Options(path, Life));

    /// <returns>Null: nothing was given to this page, it was shown already, or it is too old.</returns>
    /// <inheritdoc cref="Give"/>
    public ReadyDevice? Take(string path)
    {
        if (Http.Request.Cookies[Cookie] is not { Length: > 0 } value)
            return null;
        Http.Response.Cookies.Delete(Cookie, Options(path, null));
        try
        {
            return JsonSerializer.Deserialize<ReadyDevice>(Protector(path).Unprotect(value));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector(string path) => protection.CreateProtector(Cookie, path).ToTimeLimitedDataProtector();

    private CookieOptions Options(string path, TimeSpan? life) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
        MaxAge = life,
        Path = $"{Http.Request.PathBase}/{path}",
    };
}
