using Carnet.ContactSharing.Folders;
using Carnet.ContactSharing.Moves;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing;

/// <summary>Routes of folders and sharing.</summary>
internal static class SharingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactSharingModule.Share);
        MapFolders(pages);
        MapMoves(pages);
    }

    private static void MapFolders(RouteGroupBuilder pages)
    {
        pages.MapGet(SharingLinks.NewFolder, FolderPages.New);
        pages.MapPost(SharingLinks.Folders, FolderPages.Create);
        pages.MapGet("books/{bookId:guid}/properties", PropertiesPages.Show);
        pages.MapPost("books/{bookId:guid}/properties", PropertiesPages.Save);
        pages.MapPost("books/{bookId:guid}/look", PropertiesPages.Look);
        pages.MapPost("books/{bookId:guid}/deletion", FolderPages.Delete);
        pages.MapPost("books/{bookId:guid}/restoration", FolderPages.Restore);
    }

    private static void MapMoves(RouteGroupBuilder pages)
    {
        pages.MapPost("books/{bookId:guid}/selection/moving", Questions.Moving);
        pages.MapPost("books/{bookId:guid}/selection/copying", Questions.Copying);
        pages.MapPost("books/{bookId:guid}/moves", Transfers.Move);
        pages.MapPost("books/{bookId:guid}/copies", Transfers.Copy);
    }

    public static void AddServices(IServiceCollection services) => services
        .AddScoped<Destinations>()
        .AddScoped<Delivery>()
        .AddScoped<Reply>();
}
