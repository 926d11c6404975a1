using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Carnet.Contacts.Pages;

/// <summary>
/// Tells the open page what happened (<c>HX-Trigger</c>): its script takes rows away or fetches them anew.
/// Notices are added to the same header.
/// </summary>
public static class Signals
{
    // A header holds some kilobytes; a page never shows more rows than this in one go.
    internal const int Most = 100;

    /// <summary>They left the open list.</summary>
    public static void Removed(HttpContext http, IReadOnlyCollection<Guid> contactIds) => Send(http, "carnet:contacts-removed", contactIds);

    /// <summary>They are other than the page shows them.</summary>
    public static void Changed(HttpContext http, IReadOnlyCollection<Guid> contactIds) => Send(http, "carnet:contacts-changed", contactIds);

    /// <summary>A gesture was taken back; which contacts it touched the page knows best.</summary>
    public static void Undone(HttpContext http) => Send(http, "carnet:contacts-changed", []);

    private static void Send(HttpContext http, string name, IReadOnlyCollection<Guid> contactIds) =>
        http.Response.Headers["HX-Trigger"] = JsonSerializer.Serialize(new Dictionary<string, object>
        {
            [name] = new { ids = contactIds.Take(Most), isComplete = contactIds.Count <= Most },
        });
}
