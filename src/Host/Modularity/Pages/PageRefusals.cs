using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;
using Microsoft.AspNetCore.Http;

namespace Carnet.Modularity.Pages;

/// <summary>The page door's table of refusals: 404, 403, 422 in plain words, as a page or as a fragment.</summary>
internal sealed class PageRefusals(TextCatalog texts) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        // Page and fragment share an address; without this the browser's Back shows a kept fragment as a page.
        context.HttpContext.Response.Headers.Append("Vary", "HX-Request");
        try
        {
            return await next(context);
        }
        catch (RefusalException refusal)
        {
            return Refuse(context.HttpContext, refusal);
        }
    }

    private IResult Refuse(HttpContext http, RefusalException refusal)
    {
        var status = Status(refusal);
        var message = texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]);
        return http.Request.IsFragment()
            ? Answer.Fragment<RefusalNotice>(status, (nameof(RefusalNotice.Message), message))
            : new PageResult(Page.Of<RefusalNotice>(message, (nameof(RefusalNotice.Message), message)) with { StatusCode = status });
    }

    private static int Status(RefusalException refusal) => refusal switch
    {
        NotFoundException => StatusCodes.Status404NotFound,
        ForbiddenException => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
