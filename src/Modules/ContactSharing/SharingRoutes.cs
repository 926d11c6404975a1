using Carnet.ContactSharing.Administration;
using Carnet.ContactSharing.Folders;
using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Mailed;
using Carnet.ContactSharing.Moves;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Pages.Invitations;
using Carnet.ContactSharing.Pages.Shares;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
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
        MapLinks(pages);
        MapMailed(pages);
        MapAdministration(routes.MapPages("", ContactSharingModule.Administer));
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
        pages.MapPost("books/{bookId:guid}/shares/{to}/removal", RemovalPages.Remove);
        pages.MapPost("books/{bookId:guid}/share-removals", RemovalPages.RemoveAll);
        pages.MapPost("books/{bookId:guid}/shares/{to}/restoration/{rights:int}", RemovalPages.Restore);
        pages.MapPost("books/{bookId:guid}/shares/{to}/rights/{rights:int}", SharePages.PutBack);
        pages.MapPost("books/{bookId:guid}/shares/{to}/renewal", RemovalPages.Renew);
        pages.MapPost("books/{bookId:guid}/shares/{to}/mail", SharePages.Resend);
    }

    private static void MapInvitations(RouteGroupBuilder pages)
    {
        pages.MapGet("invitations/{id:guid}", InvitationPages.Show);
        pages.MapPost("invitations/{id:guid}/acceptance", InvitationPages.Accept);
        pages.MapPost("invitations/{id:guid}/refusal", InvitationPages.Decline);
        pages.MapPost("books/{bookId:guid}/departure", InvitationPages.GiveUp);
    }

    private static void MapLinks(RouteGroupBuilder pages)
    {
        pages.MapGet("books/{bookId:guid}/links", LinkPages.Show);
        pages.MapPost("books/{bookId:guid}/links", LinkPages.Create);
        pages.MapPost("books/{bookId:guid}/links/{linkId:guid}/revocation", LinkPages.Revoke);
        pages.MapGet("open-lists/{token}", OpenListPages.Show)
            .AllowVisitors("the address itself is the proof: a random secret, made by who may give the list away, and only where the site allows it");
    }

    private static void MapMailed(RouteGroupBuilder pages)
    {
        pages.MapPost(SharingLinks.Mailed, MailedPages.Collect).WithMetadata(new RequestSizeLimitAttribute(MailedPages.LargestRequest));
        pages.MapGet(SharingLinks.MailedSwitch, MailedPages.Show);
        pages.MapPost(SharingLinks.MailedSwitch, MailedPages.Save);
    }

    private static void MapAdministration(RouteGroupBuilder pages)
    {
        pages.MapGet(BookAdministrationLinks.Books, BookPages.Show);
        pages.MapPost("admin/books/{bookId:guid}/openings", OpeningPages.Create);
        pages.MapGet("admin/books/openings/{entryId:guid}", OpeningPages.Show);
        pages.MapGet(BookAdministrationLinks.Ownerless, OwnerlessPages.Show);
        pages.MapGet("admin/books/ownerless/{bookId:guid}", OwnerlessPages.Ask);
        pages.MapPost("admin/books/ownerless/{bookId:guid}/heir", OwnerlessPages.HandOver);
        pages.MapPost("admin/books/ownerless/{bookId:guid}/destruction", OwnerlessPages.Destroy);
        pages.MapGet(BookAdministrationLinks.Links, AllLinksPages.Show);
        pages.MapPost("admin/books/links/{linkId:guid}/revocation", AllLinksPages.Revoke);
        pages.MapGet(BookAdministrationLinks.Log, LogPages.Show);
        pages.MapGet(BookAdministrationLinks.Rules, RulePages.Show);
        pages.MapPost(BookAdministrationLinks.Rules, RulePages.Save);
    }

    public static void AddServices(IServiceCollection services) => services
        .AddScoped<Destinations>()
        .AddScoped<Delivery>()
        .AddScoped<MassTransfers>()
        .AddScoped<Reply>()
        .AddScoped<PersonNames>()
        .AddScoped<ShareReader>()
        .AddScoped<ShareLines>()
        .AddScoped<CsvAddress>()
        .AddScoped<FullAddress>()
        .AddScoped<LinkReader>()
        .AddScoped<LinkLines>()
        .AddScoped<LogLines>()
        .AddScoped<BooksReader>()
        .AddScoped<OpeningReader>()
        .AddScoped<OwnerlessReader>()
        .AddScoped<AllLinksReader>()
        .AddScoped<Candidates>()
        .AddScoped<InvitationReader>();
}
