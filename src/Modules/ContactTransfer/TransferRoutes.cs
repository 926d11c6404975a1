using Carnet.ContactTransfer.Exports;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Previews;
using Carnet.ContactTransfer.Uploads;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Carnet.ContactTransfer;

/// <summary>Routes of import and export.</summary>
internal static class TransferRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactTransferModule.Transfer);
        MapImport(pages);
        MapExport(pages);
    }

    private static void MapExport(RouteGroupBuilder pages)
    {
        pages.MapGet("contacts/{contactId:guid}/export", ContactExports.Show);
        pages.MapGet("books/{bookId:guid}/export", BookExports.Ask);
        pages.MapGet("books/{bookId:guid}/export/file", BookExports.File);
        pages.MapPost("books/{bookId:guid}/selection/export", SelectionExports.Ask);
        pages.MapPost("books/{bookId:guid}/selection/export/file", SelectionExports.File);
    }

    private static void MapImport(RouteGroupBuilder pages)
    {
        pages.MapGet("books/{bookId:guid}/imports/new", UploadPages.New);
        pages.MapPost("books/{bookId:guid}/imports", UploadPages.Create)
            .WithMetadata(new UploadSize(), new ChecksAntiforgeryItself("the token is the first part of the form, checked before the file is read"));
        pages.MapGet("imports/{importId:guid}", ImportPages.Show);
        pages.MapGet("imports/{importId:guid}/progress", ImportPages.Progress);
        pages.MapPost("imports/{importId:guid}/mapping", Mappings.Create);
        pages.MapPost("imports/{importId:guid}/start", Starts.Create);
        pages.MapPost("imports/{importId:guid}/cancellation", Cancellations.Create);
        pages.MapPost("imports/{importId:guid}/reversal", Reversals.Create);
        pages.MapGet("imports/{importId:guid}/failures", Failures.Show);
    }
}
