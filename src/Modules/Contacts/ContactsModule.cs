using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Collections;
using Carnet.Contacts.Forms;
using Carnet.Contacts.Migrations;
using Carnet.Contacts.Demo;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Lists;
using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Pages;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Search;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.Contacts;

/// <summary>The address book itself. Alone, with every other feature off, it is a working personal address book.</summary>
public sealed class ContactsModule : CarnetModule
{
    public const string FeatureId = "Carnet.Contacts";

    /// <summary>Have an address book.</summary>
    public static readonly Permission Use = new("contacts.use", "Use the address book", DefaultRoles.Authenticated);

    /// <summary>Edit, add and delete in the book of the organisation, which everybody reads (R153).</summary>
    public static readonly Permission WriteOrganisation = new("contacts.organisation", "Change the organisation’s address book", DefaultRoles.OfficeManager);

    public override string Id => "Contacts";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(FeatureId, "Contacts", "Personal address book with history, trash and search.", "Address book")
        {
            MapEndpoints = routes =>
            {
                ContactPages.Map(routes);
                ContactForms.Map(routes);
            },
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [Use, WriteOrganisation];

    public override IReadOnlyList<MenuEntry> Menu => [new(MenuGroup.Main, "Contacts", "contacts", FeatureId, Use.Id, "person-lines-fill") { Covers = ["books", "imports", "work", ContactLinks.Trash, ContactLinks.Search] }];

    public override IReadOnlyList<EventDeclaration> Events => ContactEvents.Declarations;

    public override IReadOnlyList<Type> Migrations => [typeof(FirstContacts), typeof(GroupDelegates), typeof(Folders), typeof(Segments), typeof(MailedFolders), typeof(BookWays), typeof(MassWorkTable), typeof(SearchWays), typeof(SearchBooks)];

    public override void BuildModel(ModelBuilder model) => ContactsModel.Build(model);

    public override void AddServices(IServiceCollection services)
    {
        services.AddScoped<Grants>();
        services.AddScoped<GrantStore>();
        services.AddScoped<Holders>();
        services.AddScoped<Memberships>();
        services.AddScoped<GroupBooks>();
        services.AddScoped<ChangeRecorder>();
        services.AddSingleton<RowShapes>();
        services.AddScoped<RowWriter>();
        services.AddScoped<MassAddition>();
        services.AddScoped<Rewriting>();
        services.AddScoped<BookStore>();
        services.AddScoped<BookLooks>();
        services.AddScoped<BookTitles>();
        services.AddScoped<FolderStore>();
        services.AddScoped<OrganisationBook>();
        services.AddScoped<OwnerlessBooks>();
        services.AddScoped<BookCensus>();
        services.AddScoped<FolderDeletion>();
        services.AddScoped<Relocation>();
        services.AddScoped<Duplication>();
        services.AddScoped<SiteRules>();
        services.AddScoped<ContactStore>();
        services.AddScoped<TrashStore>();
        services.AddScoped<Undo>();
        services.AddScoped<MassWorkStore>();
        services.AddScoped<MassRun>();
        services.AddSingleton(new MassLimit(2_000));
        services.AddSingleton(EmptyBook.Verb);
        services.AddSingleton(UndoWork.Verb);
        services.AddScoped<IJob, EmptyBook>();
        services.AddScoped<IJob, UndoWork>();
        services.AddScoped<History>();
        services.AddScoped<ContactList>();
        services.AddScoped<CardFeed>();
        services.AddScoped<BookContents>();
        services.AddScoped<AlphabetRail>();
        services.AddSingleton<Statements>();
        services.AddSingleton<QuickConnections>();
        services.AddScoped<QuickCommands>();
        services.AddScoped<CollectionStore>();
        services.AddScoped<CollectionWriter>();
        services.AddScoped<CardAddition>();
        services.AddScoped<CardReplacement>();
        services.AddScoped<CardRights>();
        services.AddScoped<ContactSearch>();
        services.AddScoped<IRecurringJob, PurgeTrash>();
        ContactPages.AddServices(services);
        ContactForms.AddServices(services);
        services.AddScoped<IDemoContent, DemoContacts>();
    }
}
