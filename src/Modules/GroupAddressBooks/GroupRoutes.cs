using Carnet.GroupAddressBooks.Pages;
using Carnet.GroupAddressBooks.Pages.AccessRights;
using Carnet.GroupAddressBooks.Pages.Administration;
using Carnet.GroupAddressBooks.Pages.Details;
using Carnet.GroupAddressBooks.Pages.Editors;
using Carnet.GroupAddressBooks.Pages.Members;
using Carnet.GroupAddressBooks.Pages.Mine;
using Carnet.GroupAddressBooks.Pages.Pictures;
using Carnet.GroupAddressBooks.Pages.Settings;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks;

/// <summary>Routes of groups.</summary>
internal static class GroupRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", GroupAddressBooksModule.TakePart);
        pages.MapGet(GroupLinks.Home, MyGroups.Show);
        pages.MapGet(GroupLinks.Environment, Environments.Show);
        pages.MapGet("books/{bookId:guid}/group", GroupPages.OfBook);
        pages.MapGet("books/{bookId:guid}/group/rights", GroupPages.RightsOfBook);
        MapGroup(pages);
        MapPicture(pages);
        MapMembers(pages);
        MapRights(pages);
        MapShares(pages);
        MapCreation(routes.MapPages("", GroupAddressBooksModule.Create));
        MapAdministration(routes.MapPages("", GroupAddressBooksModule.Administer));
    }

    private static void MapGroup(RouteGroupBuilder pages)
    {
        pages.MapGet("groups/{groupId:guid}", GroupPages.Show);
        pages.MapPost("groups/{groupId:guid}", SettingsPages.Save);
        pages.MapGet("groups/{groupId:guid}/settings", SettingsPages.Edit);
        pages.MapPost("groups/{groupId:guid}/deletion", DeletionPages.Create);
        pages.MapPost("groups/{groupId:guid}/restoration", DeletionPages.Restore);
        pages.MapGet("groups/{groupId:guid}/departure", DeparturePages.Ask);
        pages.MapPost("groups/{groupId:guid}/departure", DeparturePages.Create);
    }

    private static void MapPicture(RouteGroupBuilder pages)
    {
        pages.MapGet("groups/{groupId:guid}/pictures/{tag}", PicturePages.Show);
        pages.MapPost("groups/{groupId:guid}/picture", PicturePages.Create)
            .WithMetadata(new RequestSizeLimitAttribute(PicturePages.LargestBody))
            .WithFormOptions(multipartBodyLengthLimit: PicturePages.LargestBody);
        pages.MapPost("groups/{groupId:guid}/picture/removal", PicturePages.Remove);
    }

    private static void MapMembers(RouteGroupBuilder pages)
    {
        pages.MapGet("groups/{groupId:guid}/members/new", MemberPages.New);
        pages.MapPost("groups/{groupId:guid}/members", MemberPages.Create);
        pages.MapPost("groups/{groupId:guid}/members/{personId}/removal", MemberPages.Remove);
        pages.MapPost("groups/{groupId:guid}/members/{personId}/return", MemberPages.Return);
        pages.MapPost("groups/{groupId:guid}/administrators/{personId}", Administrators.Create);
        pages.MapPost("groups/{groupId:guid}/administrators/{personId}/removal", Administrators.Remove);
        pages.MapPost("groups/{groupId:guid}/requests", RequestPages.Create);
        pages.MapPost("groups/{groupId:guid}/requests/withdrawal", RequestPages.Withdraw);
        pages.MapPost("groups/{groupId:guid}/requests/{personId}/acceptance", RequestPages.Accept);
        pages.MapPost("groups/{groupId:guid}/requests/{personId}/refusal", RequestPages.Refuse);
    }

    private static void MapRights(RouteGroupBuilder pages)
    {
        pages.MapGet("groups/{groupId:guid}/rights", RightsPages.Show);
        pages.MapPost("groups/{groupId:guid}/grants", RightsPages.Create);
        pages.MapPost("groups/{groupId:guid}/grants/{to}/removal", RightsPages.Remove);
        pages.MapPost("groups/{groupId:guid}/grants/{to}/{preset}", RightsPages.Put);
    }

    private static void MapShares(RouteGroupBuilder pages)
    {
        pages.MapGet("contacts/{contactId:guid}/editors", EditorPages.Show);
        pages.MapPost("contacts/{contactId:guid}/editors/{groupId:guid}", EditorPages.Create);
        pages.MapPost("contacts/{contactId:guid}/editors/{groupId:guid}/{to}", EditorPages.Put);
        pages.MapPost("contacts/{contactId:guid}/editors/{groupId:guid}/{to}/removal", EditorPages.Remove);
        pages.MapGet("contacts/{contactId:guid}/shares", SharePages.OfContact);
        pages.MapPost("books/{bookId:guid}/selection/shares", SharePages.OfSelection);
        pages.MapPost(GroupLinks.Shares, SharePages.Create);
        pages.MapPost(GroupLinks.ShareRemovals, SharePages.Remove);
    }

    private static void MapCreation(RouteGroupBuilder pages)
    {
        pages.MapGet(GroupLinks.New, SettingsPages.New);
        pages.MapPost(GroupLinks.Home, SettingsPages.Create);
    }

    private static void MapAdministration(RouteGroupBuilder pages)
    {
        pages.MapGet(GroupLinks.Administration, AdministrationPages.Show);
        pages.MapGet(GroupLinks.Import, ImportPages.New);
        pages.MapPost(GroupLinks.Import, ImportPages.Create);
    }

    public static void AddServices(IServiceCollection services) => services
        .AddScoped<PersonNames>()
        .AddScoped<MemberList>()
        .AddScoped<SettingsReader>()
        .AddScoped<GroupReader>()
        .AddScoped<Candidates>()
        .AddScoped<Invitations>()
        .AddScoped<LeaveReader>()
        .AddScoped<EditorsReader>()
        .AddScoped<EditorGrants>()
        .AddScoped<Selection>()
        .AddScoped<ShareLines>()
        .AddScoped<MassShares>()
        .AddScoped<ShareReader>()
        .AddScoped<GroupSharing>()
        .AddScoped<RightsReader>()
        .AddScoped<GrantSummary>()
        .AddScoped<GroupGrants>();
}
