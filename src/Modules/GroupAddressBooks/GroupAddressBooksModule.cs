using Carnet.Contacts;
using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.GroupAddressBooks.Actions;
using Carnet.GroupAddressBooks.Demo;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Imports;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Migrations;
using Carnet.GroupAddressBooks.Pages;
using Carnet.GroupAddressBooks.Pages.Sharing;
using Carnet.GroupAddressBooks.Pictures;
using Carnet.Modularity.Modules;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks;

/// <summary>Groups of people, each with an address book its members share.</summary>
public sealed class GroupAddressBooksModule : CarnetModule
{
    public const string FeatureId = "Carnet.GroupAddressBooks";

    /// <summary>Belong to groups, ask to join, share contacts with them.</summary>
    public static readonly Permission TakePart = new("groups.use", "Take part in groups", DefaultRoles.Authenticated);

    public static readonly Permission Create = new("groups.create", "Create groups", DefaultRoles.Authenticated);

    /// <summary>Every group's name, members and settings; not the contacts of groups one does not belong to.</summary>
    public static readonly Permission Administer = new("groups.administer", "Administer all groups", DefaultRoles.GroupAdministrator);

    public override string Id => "GroupAddressBooks";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(FeatureId, "Groups", "Groups of people who share an address book.", "Address book")
        {
            DependsOn = [ContactsModule.FeatureId],
            MapEndpoints = GroupRoutes.Map,
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [TakePart, Create, Administer];

    public override IReadOnlyList<MenuEntry> Menu =>
    [
        new(MenuGroup.Main, "Groups", GroupLinks.Home, FeatureId, TakePart.Id, "people", 10),
        new(MenuGroup.Administration, "Groups", GroupLinks.Administration, FeatureId, Administer.Id, "people", 30),
    ];

    public override IReadOnlyList<EventDeclaration> Events => GroupEvents.Declarations;

    public override IReadOnlyList<ActionDeclaration> Actions => GroupActions.Declarations;

    public override IReadOnlyList<Type> Migrations => [typeof(FirstGroups), typeof(PictureTable)];

    public override void BuildModel(ModelBuilder model) => GroupsModel.Build(model);

    public override void AddServices(IServiceCollection services)
    {
        AddGroups(services);
        AddOffers(services);
        GroupRoutes.AddServices(services);
    }

    private static void AddGroups(IServiceCollection services) => services
        .AddScoped<GroupStore>()
        .AddScoped<GroupKeeping>()
        .AddScoped<GroupDeletion>()
        .AddScoped<GroupBookTrash>()
        .AddScoped<FormerMembers>()
        .AddScoped<GroupList>()
        .AddScoped<GroupPictures>()
        .AddScoped<GroupEvents>()
        .AddScoped<GroupMail>()
        .AddScoped<Admission>()
        .AddScoped<MemberKeeping>()
        .AddScoped<MirroredRoles>()
        .AddScoped<Following>()
        .AddScoped<IMemberSource, RoleSource>()
        .AddScoped<Departure>()
        .AddScoped<DepartureNews>()
        .AddScoped<Requests>()
        .AddScoped<RequestNews>()
        .AddScoped<NamedGroups>()
        .AddScoped<AddMember>()
        .AddScoped<ShareContact>()
        .AddScoped<GroupImport>()
        .AddScoped<ImportedGroups>()
        .AddScoped<DemoMembers>()
        .AddScoped<DemoContents>()
        .AddScoped<DemoShares>()
        .AddScoped<IDemoContent, DemoGroups>()
        .AddScoped<IPeopleListener, PeopleLeaving>()
        .AddScoped<IPeopleListener, RoleChanges>()
        .AddScoped<ILeavingNotice, GroupsLeftBehind>()
        .AddScoped<IRecurringJob, PurgeGroups>()
        .AddScoped<IRecurringJob, FollowSources>()
        .AddScoped<IJob, ShareBook>()
        .AddSingleton(ShareBook.Verb);

    private static void AddOffers(IServiceCollection services)
    {
        var textsOf = typeof(GroupAddressBooksModule);
        services.AddSingleton(new SideSection(FeatureId, typeof(EnvironmentSelector)) { AboveBooks = true });
        services.AddSingleton(new ContactAction(FeatureId, textsOf, "Share with groups", "people", Right.View, GroupLinks.ContactShares, 5));
        services.AddSingleton(new SelectionAction(FeatureId, textsOf, "Share with groups", "people", Right.View, GroupLinks.SelectionShares, 5));
        services.AddSingleton(new AudienceAction(FeatureId, textsOf, "Let members edit it", "pencil-square", GroupLinks.Editors));
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Members of the group", "people", Right.View, GroupLinks.OfBook, 10) { Kinds = [BookKind.Group] });
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Access rights", "shield-lock", Right.Manage, GroupLinks.RightsOfBook, 11) { Kinds = [BookKind.Group] });
    }
}
