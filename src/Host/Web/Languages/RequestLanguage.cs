using System.Globalization;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace Carnet.Web.Languages;

/// <summary>The language of an answer: the person's own, then the browser's among the site's languages, then the site's first.</summary>
internal sealed class RequestLanguage(RequestDelegate next)
{
    public const string VisitorsCookie = "carnet.language";

    public async Task InvokeAsync(HttpContext http, Caller caller, ISiteSettings settings)
    {
        // Answers for programs are in no language; their requests are many.
        if (http.GetEndpoint()?.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null)
        {
            await next(http);
            return;
        }
        var site = await settings.Get<SiteSettings>(http.RequestAborted);
        Speak(http, Choose(http.Request, caller.User?.Person.Language, site.Languages));
        await next(http);
    }

    /// <summary>The same language again for what is written after the inner steps returned, such as an error page.</summary>
    public static void Restore(HttpContext http)
    {
        if (http.Items[typeof(RequestLanguage)] is CultureInfo culture)
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
    }

    private static void Speak(HttpContext http, string language)
    {
        http.Items[typeof(RequestLanguage)] = CultureInfo.GetCultureInfo(language);
        Restore(http);
    }

    private static string Choose(HttpRequest request, string? own, IReadOnlyList<string> offered)
    {
        var wanted = new[] { own, request.Cookies[VisitorsCookie] }.OfType<string>().Concat(Accepted(request));
        return wanted.FirstOrDefault(offered.Contains) ?? offered[0];
    }

    private static IEnumerable<string> Accepted(HttpRequest request) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptLanguage, out var accepted)
            ? accepted.OrderByDescending(value => value.Quality ?? 1).Select(value => value.Value.ToString().Split('-')[0].ToLowerInvariant())
            : [];
}
