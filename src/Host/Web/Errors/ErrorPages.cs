using Carnet.Modularity.Pages;
using Carnet.Modularity.Texts;
using Carnet.Web.Languages;
using Carnet.Web.Tenants;
using Microsoft.AspNetCore.Http.Metadata;

namespace Carnet.Web.Errors;

/// <summary>
/// Every refusal without words of its own, and every fault, becomes a page in plain words. A fault is logged under the
/// number the page shows.
/// </summary>
internal sealed class ErrorPages(RequestDelegate next, ILogger<ErrorPages> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var status = await Run(http);
        if (status < 400 || http.Response.HasStarted || http.RequestAborted.IsCancellationRequested)
            return;
        http.Response.StatusCode = status;
        if (IsSilent(http.Response) && !SpeaksForItself(http))
            await Show(http, status);
    }

    private async Task<int> Run(HttpContext http)
    {
        try
        {
            await next(http);
            return http.Response.StatusCode;
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            return StatusCodes.Status499ClientClosedRequest;
        }
        catch (Exception fault) when (!http.Response.HasStarted && TooMuch(fault) is { } refused)
        {
            return refused;
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Request {Number} failed", http.TraceIdentifier);
            if (http.Response.HasStarted)
                throw;
            http.Response.Clear();
            http.Response.Headers["X-Correlation-Id"] = http.TraceIdentifier;
            return StatusCodes.Status500InternalServerError;
        }
    }

    // The server refuses a body while somebody reads it, so the refusal arrives wrapped.
    private static int? TooMuch(Exception fault) => fault switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException => StatusCodes.Status400BadRequest,
        { InnerException: { } inner } when fault is Microsoft.AspNetCore.Antiforgery.AntiforgeryValidationException => TooMuch(inner) ?? StatusCodes.Status400BadRequest,
        _ => null,
    };

    private static bool IsSilent(HttpResponse response) => response.ContentLength is null && response.ContentType is null;

    private static bool SpeaksForItself(HttpContext http) =>
        http.GetEndpoint() is { } endpoint
        && (endpoint.Metadata.GetMetadata<ISkipStatusCodePagesMetadata>() is not null || endpoint.Metadata.GetMetadata<PageDoor>() is null);

    private async Task Show(HttpContext http, int status)
    {
        RequestLanguage.Restore(http);
        var words = ErrorWords.Of(status);
        try
        {
            if (http.RequestServices.GetRequiredService<CurrentTenant>().IsKnown && http.Items.ContainsKey(typeof(RequestLanguage)))
                await ShowInTheme(http, status, words);
            else
                await PlainPage.Write(http, words);
        }
        catch (Exception fault) when (!http.Response.HasStarted)
        {
            log.LogError(fault, "The page for request {Number} failed", http.TraceIdentifier);
            await PlainPage.Write(http, words);
        }
    }

    private static Task ShowInTheme(HttpContext http, int status, ErrorWords words)
    {
        var t = http.RequestServices.GetRequiredService<Texts<HostModule>>();
        (string, object?)[] parameters = [("Title", t[words.Title]), ("Text", t[words.Text]), ("Number", status >= 500 ? http.TraceIdentifier : null)];
        return http.Request.IsFragment()
            ? Answer.Fragment<ErrorPage>(status, parameters).ExecuteAsync(http)
            : new PageResult(Page.Of<ErrorPage>(t[words.Title], parameters) with { StatusCode = status }).ExecuteAsync(http);
    }
}
