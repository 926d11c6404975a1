using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Carnet.Intranet.StyleGuide;

/// <summary>All parts of the theme in one place, to look at and to copy from. Hosts map it in Development only.</summary>
public static class StyleGuideRoutes
{
    private const int PageSize = 30, Last = 90;

    /// <param name="permission">Who may look at it.</param>
    public static void MapStyleGuide(this IEndpointRouteBuilder routes, Permission permission)
    {
        var group = routes.MapPages("_theme", permission);
        group.MapGet("", () => new PageResult(Page.Of<Samples>("Style guide")));
        group.MapGet("panes", (HttpContext http, int after = 0) => Rows(http, after));
        group.MapGet("panes/{id:int}", Detail);
        group.MapPost("notice", Notice);
        group.MapPost("refusal", () => Answer.Fragment<RefusalNotice>(
            StatusCodes.Status422UnprocessableEntity, (nameof(RefusalNotice.Message), "This contact was changed by Bob in the meantime.")));
        group.MapPost("failure", () => Results.StatusCode(StatusCodes.Status500InternalServerError));
    }

    private static IResult Rows(HttpContext http, int after) => http.Request.IsFragment()
        ? Answer.Fragment<SampleRows>((nameof(SampleRows.From), after), (nameof(SampleRows.To), Math.Min(after + PageSize, Last)), (nameof(SampleRows.HasMore), after + PageSize < Last))
        : Whole(null);

    private static IResult Detail(HttpContext http, int id) => http.Request.IsFragment()
        ? Answer.Fragment<SampleDetail>((nameof(SampleDetail.Id), id))
        : Whole(id);

    private static PageResult Whole(int? id) =>
        new(Page.Of<SamplePanes>("Panes", (nameof(SamplePanes.Id), id)) with { FullWidth = true });

    private static IResult Notice(HttpContext http)
    {
        Toasts.Add(http, "Contact deleted.", "_theme/notice");
        return http.Request.IsFragment() ? Results.NoContent() : Answer.Redirect(http, "_theme");
    }
}
