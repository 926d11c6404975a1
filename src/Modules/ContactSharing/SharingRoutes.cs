using Carnet.ContactSharing.Folders;
using Carnet.ContactSharing.Moves;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Pages.Invitations;
using Carnet.ContactSharing.Pages.Shares;
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
        MapShares(pages);
        MapInvitations(pages);
    }

    private static void MapFolders(RouteGroupBuilder pages)
    {
        pages.MapGet(SharingLinks.NewFolder, FolderPages.New);
        pages.MapPost(SharingLinks.Folders, FolderPages.Create);
        pages.MapPost(SharingLinks.Organisation, OrganisationPages.Create);
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

    private static void MapShares(RouteGroupBuilder pages)
    {
        pages.MapGet("books/{bookId:guid}/shares", SharePages.Show);
        pages.MapPost("books/{bookId:guid}/shares", SharePages.Create);
        pages.MapGet("books/{bookId:guid}/shares/{to}", SharePages.Edit);
        pages.MapPost("books/{bookId:guid}/shares/{to}", SharePages.Save);
        pages.MapPost("books/{bookId:guid}/shares/{to}/removal", SharePages.Remove);
        pages.MapPost("books/{bookId:guid}/shares/{to}/mail", SharePages.Resend);
    }

    private static void MapInvitations(RouteGroupBuilder pages)
    {
        pages.MapGet("invitations/{id:guid}", InvitationPages.Show);
        pages.MapPost("invitations/{id:guid}/acceptance", InvitationPages.Accept);
        pages.MapPost("invitations/{id:guid}/refusal", InvitationPages.Decline);
        pages.MapPost("books/{bookId:guid}/departure", InvitationPages.GiveUp);
    }

    public static void AddServices(IServiceCollection services) => services
        .AddScoped<Destinations>()
        .AddScoped<Delivery>()
        .AddScoped<Reply>()
        .AddScoped<PersonNames>()
        .AddScoped<ShareReader>()
        .AddScoped<ShareLines>()
        .AddScoped<CsvAddress>()
        .AddScoped<Typed>()
        .AddScoped<InvitationReader>();
}
