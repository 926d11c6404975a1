using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Actions;
using Carnet.ContactSharing.Demo;
using Carnet.ContactSharing.Folders;
using Carnet.ContactSharing.Moves;
using Carnet.ContactSharing.Invitations;
using Carnet.ContactSharing.Migrations;
using Carnet.ContactSharing.Pages;
using Carnet.ContactSharing.Administration;
using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Mailed;
using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing;

/// <summary>Folders beside the private book, and sharing both with people and groups.</summary>
public sealed class ContactSharingModule : CarnetModule
{
    public const string FeatureId = "Carnet.ContactSharing";

    /// <summary>Have folders, share them, accept what others share.</summary>
    public static readonly Permission Share = new("sharing.use", "Have contact folders and share contacts with others", DefaultRoles.Authenticated);

    /// <summary>See which address books there are and whose, hand over those without an owner, decide what the site allows; not read them.</summary>
    public static readonly Permission Administer = new("sharing.administer", "Administer all address books", DefaultRoles.Administrator);

    public override string Id => "ContactSharing";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(FeatureId, "Folders and sharing", "Contact folders, shared with people and groups.", "Address book")
        {
            DependsOn = [ContactsModule.FeatureId],
            MapEndpoints = SharingRoutes.Map,
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [Share, Administer];

    public override IReadOnlyList<MenuEntry> Menu => [new(MenuGroup.Administration, "Address books", BookAdministrationLinks.Books, FeatureId, Administer.Id, "journals", 25)];

    public override IReadOnlyList<EventDeclaration> Events => [.. ShareEvents.Declarations, MailedNews.Declaration];

    public override IReadOnlyList<ActionDeclaration> Actions => [GrantRight.Declaration, CollectAddress.Declaration];

    public override IReadOnlyList<Type> Migrations => [typeof(FirstSharing), typeof(LinksAndLog)];

    public override void BuildModel(ModelBuilder model) => SharingModel.Build(model);

    public override void AddServices(IServiceCollection services)
    {
        AddSharing(services);
        AddLinks(services);
        AddAdministration(services);
        SharingRoutes.AddServices(services);
        AddOffers(services);
    }

    private static void AddSharing(IServiceCollection services) => services
        .AddScoped<Sharing>()
        .AddScoped<Withdrawals>()
        .AddScoped<SharedBooks>()
        .AddScoped<Circle>()
        .AddScoped<ShareNews>()
        .AddScoped<ShareEvents>()
        .AddScoped<ShareMail>()
        .AddScoped<Answers>()
        .AddScoped<GrantRight>()
        .AddScoped<DemoCards>()
        .AddScoped<DemoFolders>()
        .AddScoped<DemoOrganisation>()
        .AddScoped<IDemoContent, DemoSharing>()
        .AddScoped<IPeopleListener, PeopleLeaving>()
        .AddScoped<IJob, MoveBook>()
        .AddScoped<IJob, CopyBook>()
        .AddSingleton(MoveBook.Verb)
        .AddSingleton(CopyBook.Verb);

    private static void AddLinks(IServiceCollection services) => services
        .AddSingleton<LinkTurns>()
        .AddScoped<LinkStore>()
        .AddScoped<OpenLists>()
        .AddScoped<Standing>()
        .AddScoped<Makers>()
        .AddScoped<CsvFiles>()
        .AddScoped<MailedAddresses>()
        .AddScoped<KnownAddresses>()
        .AddScoped<MailedFolder>()
        .AddScoped<MailedNews>()
        .AddScoped<CollectAddress>();

    private static void AddAdministration(IServiceCollection services) => services
        .AddScoped<BookLog>()
        .AddScoped<RuleBook>()
        .AddScoped<Inheritance>()
        .AddScoped<Openings>()
        .AddScoped<ILeavingNotice, BooksLeftBehind>()
        .AddScoped<IRecurringJob, ForgetOldLines>()
        .AddScoped<IRecurringJob, PurgeOwnerless>();

    private static void AddOffers(IServiceCollection services)
    {
        var textsOf = typeof(ContactSharingModule);
        services.AddSingleton(new SideSection(FeatureId, typeof(SharingSide)));
        services.AddSingleton(new ContactPart(FeatureId, typeof(MailedBeacon)));
        services.AddSingleton(new SettingsPanel(FeatureId, Share.Id, "Emailed contacts", typeof(MailedPanel)));
        services.AddSingleton(new SettingsPanel(FeatureId, Administer.Id, "Address books", typeof(RulesPanel), Site: true));
        services.AddSingleton(new BookAction(FeatureId, textsOf, "New contact folder", "folder-plus", Right.Add, _ => SharingLinks.NewFolder, -10) { Kinds = [BookKind.Private, BookKind.Folder] });
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Share…", "share", Right.Manage, SharingLinks.Shares, 21) { Kinds = [BookKind.Folder, BookKind.Private] });
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Properties…", "pencil", Right.View, SharingLinks.Properties, 22) { Kinds = [BookKind.Folder, BookKind.Private] });
        services.AddSingleton(new SelectionAction(FeatureId, textsOf, "Move…", "folder-symlink", Right.View, SharingLinks.Moving, 20) { Shortcut = "m" });
        services.AddSingleton(new SelectionAction(FeatureId, textsOf, "Copy…", "copy", Right.View, SharingLinks.Copying, 21) { Shortcut = "c" });
    }
}
