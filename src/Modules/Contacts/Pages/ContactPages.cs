using Carnet.Contacts.Pages.Audiences;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.Histories;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Pages.MassWorks;
using Carnet.Contacts.Pages.Offers;
using Carnet.Contacts.Pages.Pictures;
using Carnet.Contacts.Pages.Placed;
using Carnet.Contacts.Pages.Prints;
using Carnet.Contacts.Pages.Removals;
using Carnet.Contacts.Pages.Searches;
using Carnet.Contacts.Pages.Trashes;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts.Pages;

/// <summary>Routes of lists, contacts, trash, history, search and print.</summary>
internal static class ContactPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var pages = routes.MapPages("", ContactsModule.Use);
        pages.MapGet("contacts", BookPages.Home);
        pages.MapGet("books/{bookId:guid}/contacts", BookPages.Show);
        pages.MapGet("books/{bookId:guid}/menu", BookPages.Menu);
        pages.MapGet("books/{bookId:guid}/letters", BookPages.Letters);
        pages.MapPost("books/{bookId:guid}/removals", RemovalPages.Create);
        pages.MapGet("books/{bookId:guid}/emptying", RemovalPages.Ask);
        pages.MapPost("books/{bookId:guid}/emptying", RemovalPages.Empty);
        pages.MapPost("undo/{operation:guid}", UndoPages.Create);
        pages.MapGet("work/{workId:guid}", MassWorkPages.Show);
        pages.MapGet("work/{workId:guid}/progress", MassWorkPages.Progress);
        pages.MapPost("work/{workId:guid}/cancellation", MassWorkPages.Stop);
        pages.MapGet("contacts/{contactId:guid}", DetailPages.Show);
        pages.MapGet("contacts/{contactId:guid}/context", DetailPages.Context);
        pages.MapGet("contacts/{contactId:guid}/picture/{tag}", PicturePages.Show);
        pages.MapGet("contacts/{contactId:guid}/history", HistoryPages.Show);
        pages.MapPost("contacts/{contactId:guid}/history/{revisionId:guid}/fields/{fieldId}/restoration", HistoryPages.Restore);
        pages.MapGet("contacts/{contactId:guid}/audience", AudiencePages.Show);
        pages.MapGet("contacts/{contactId:guid}/audience/groups/{groupId:guid}", AudiencePages.Members);
        pages.MapGet("contacts/{contactId:guid}/print", PrintPages.One);
        pages.MapPost(ContactLinks.PrintChosen, PrintPages.Chosen);
        pages.MapGet(ContactLinks.Trash, TrashPages.Show);
        pages.MapPost(ContactLinks.TrashRestorations, TrashPages.Restore);
        pages.MapGet(ContactLinks.Search, SearchPages.Show);
        pages.MapGet(ContactLinks.Suggestions, SearchPages.Suggest);
    }

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped(typeof(Offered<>));
        services.AddScoped<BookOffers>();
        services.AddScoped<BookShelf>();
        services.AddScoped<SideReader>();
        services.AddScoped<ListReader>();
        services.AddScoped<BookReader>();
        services.AddScoped<MassOutcome>();
        services.AddScoped<MassWorkReader>();
        services.AddScoped<ContactPlaces>();
        services.AddScoped<DetailFrame>();
        services.AddScoped<DetailReader>();
        services.AddScoped<AudienceNames>();
        services.AddScoped<AudienceFrame>();
        services.AddScoped<AudienceMembers>();
        services.AddScoped<OtherEyes>();
        services.AddScoped<AudienceReader>();
        services.AddSingleton(new ContactTab(ContactsModule.FeatureId, typeof(ContactsModule), "Access", typeof(AudienceTab), 90));
        services.AddScoped<SearchReader>();
        services.AddScoped<PrintReader>();
        services.AddScoped<Removal>();
        services.AddScoped<Emptying>();
        services.AddSingleton(new PlacedCard(ContactsModule.FeatureId, ContactsModule.Use.Id, "contacts/", typeof(PlacedContact)));
        services.AddSingleton(new PlacedCard(ContactsModule.FeatureId, ContactsModule.Use.Id, "books/", typeof(PlacedContact)));
        services.AddSingleton(new SearchBox(ContactsModule.FeatureId, ContactsModule.Use.Id, ContactLinks.Search, "Search contacts", typeof(ContactsModule))
        {
            Suggestions = ContactLinks.Suggestions,
        });
    }
}
