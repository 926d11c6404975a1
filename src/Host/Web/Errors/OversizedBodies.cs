using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Carnet.Web.Errors;

/// <summary>
/// Refuses a body that says it is larger than its route takes. A browser shows an answer only once it has sent everything,
/// so the body of somebody who is signed in is read to its end, without being kept; a visitor's line is cut.
/// </summary>
internal sealed class OversizedBodies(RequestDelegate next)
{
    /// <summary>The most that is read for the sake of a plain answer, in bytes.</summary>
    private const long Patience = 1024L * 1024 * 1024;

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false, MaxRequestBodySize: { } limit } size
            && http.Request.ContentLength is { } length && length > limit)
            await Refuse(http, size, length);
        else
            await next(http);
    }

    private static async Task Refuse(HttpContext http, IHttpMaxRequestBodySizeFeature size, long length)
    {
        if (length <= Patience && http.User.Identity is { IsAuthenticated: true })
        {
            size.MaxRequestBodySize = Patience;
            await http.Request.BodyReader.CopyToAsync(PipeWriter.Create(Stream.Null), http.RequestAborted);
        }
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }
}
