using System.Text.Encodings.Web;

namespace Carnet.Web.Errors;

/// <summary>The last resort when there is no tenant or the theme itself fails: no database, no layout, English.</summary>
internal static class PlainPage
{
    public static Task Write(HttpContext http, ErrorWords words)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        var number = http.Response.StatusCode == 500 ? $"<p><code data-correlation>{HtmlEncoder.Default.Encode(http.TraceIdentifier)}</code></p>" : "";
        return http.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{words.Title}</title></head><body><h1>{words.Title}</h1><p>{words.Text}</p>{number}</body></html>");
    }
}
