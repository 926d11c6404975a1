using Carnet.Contacts.Forms.Conflicts;
using Carnet.Contacts.Forms.Hints;
using Carnet.Contacts.Forms.Names;
using Carnet.Contacts.Pictures;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Forms;

/// <summary>New contact, edit, conflict, picture.</summary>
public static class ContactForms
{
    // The picture, the card's texts and their names in a multipart body.
    private const int LargestBody = PicturePreparation.LargestUpload + (8 * 1024 * 1024), MostInputs = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactsModule.Use);
        pages.MapGet("books/{bookId:guid}/contacts/new", NewContact.Show);
        pages.MapGet("contacts/{contactId:guid}/edit", EditContact.Show);
        pages.MapGet(FormLinks.Hints, HintRoutes.Show);
        TakesPictures(pages.MapPost("books/{bookId:guid}/contacts", NewContact.Create));
        TakesPictures(pages.MapPost("contacts/{contactId:guid}", EditContact.Save));
        TakesPictures(pages.MapPost(FormLinks.Pictures, PictureUpload.Prepare));
    }

    private static void TakesPictures(RouteHandlerBuilder route) => route
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
        .WithFormOptions(valueCountLimit: MostInputs, multipartBodyLengthLimit: LargestBody);

    public static void AddServices(IServiceCollection services) => services
        .AddSingleton<VipsThumbnail>()
        .AddSingleton<CountryNames>()
        .AddScoped<PicturePreparation>()
        .AddScoped<SentForms>()
        .AddScoped<FormScreens>()
        .AddScoped<ConflictScreens>()
        .AddScoped<ContactCreation>()
        .AddScoped<ContactSaving>()
        .AddScoped<SavedAnswer>();
}
