using Carnet.Contacts;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Exports;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Jobs;
using Carnet.ContactTransfer.Migrations;
using Carnet.ContactTransfer.Previews;
using Carnet.ContactTransfer.Records;
using Carnet.ContactTransfer.Uploads;
using Carnet.Modularity.Modules;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactTransfer;

/// <summary>Brings contacts in from files and out into files.</summary>
public sealed class ContactTransferModule : CarnetModule
{
    public const string FeatureId = "Carnet.ContactTransfer";

    /// <summary>Import and export, within one's rights on each book.</summary>
    public static readonly Permission Transfer = new("contacts.transfer", "Import and export contacts", DefaultRoles.Authenticated);

    public override string Id => "ContactTransfer";

    public override IReadOnlyList<Feature> Features { get; } =
    [
        new(FeatureId, "Import and export", "Contacts from vCard and CSV files, and out into them.", "Address book")
        {
            DependsOn = [ContactsModule.FeatureId],
            MapEndpoints = TransferRoutes.Map,
        },
    ];

    public override IReadOnlyList<Permission> Permissions => [Transfer];

    public override IReadOnlyList<EventDeclaration> Events => TransferEvents.Declarations;

    public override IReadOnlyList<Type> Migrations => [typeof(FirstImports)];

    public override void BuildModel(ModelBuilder model) => ImportsModel.Build(model);

    public override void AddServices(IServiceCollection services)
    {
        AddImport(services);
        services.AddScoped<ExportWriter>();
        services.AddScoped<ExportBooks>();
        services.AddScoped(sp => new CsvFile(FeatureId, Transfer.Id, TransferLinks.ExportCsv,
            (response, name, cards, cancel) => sp.GetRequiredService<ExportWriter>().Write(response, ExportFormat.Csv, name, cards, cancel)));
        AddOffers(services);
    }

    private static void AddImport(IServiceCollection services)
    {
        services.AddScoped<UploadForm>();
        services.AddScoped<UploadViews>();
        services.AddScoped<Receiver>();
        services.AddScoped<Scanning>();
        services.AddScoped<MappingForm>();
        services.AddScoped<PreviewReader>();
        services.AddScoped<ColumnTargets>();
        services.AddScoped<ImportViews>();
        services.AddScoped<Beginning>();
        services.AddScoped<ImportStore>();
        services.AddScoped<ImportRoom>();
        services.AddScoped<Reversal>();
        services.AddScoped<KnownCards>();
        services.AddScoped<RecordFile>();
        services.AddScoped<FileScan>();
        services.AddScoped<ContactMaker>();
        services.AddScoped<ImportReader>();
        services.AddScoped<ImportWriter>();
        services.AddScoped<Operation>();
        services.AddScoped<IJob, ScanImport>();
        services.AddScoped<IJob, RunImport>();
        services.AddScoped<IJob, RevertImport>();
        services.AddScoped<IRecurringJob, SweepImports>();
    }

    private static void AddOffers(IServiceCollection services)
    {
        var textsOf = typeof(ContactTransferModule);
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Import…", "box-arrow-in-down", Right.Add, TransferLinks.NewImport));
        services.AddSingleton(new BookAction(FeatureId, textsOf, "Export…", "box-arrow-up", Right.View, TransferLinks.Export));
        services.AddSingleton(new SelectionAction(FeatureId, textsOf, "Export", "box-arrow-up", Right.View, TransferLinks.ExportSelection));
        services.AddSingleton(new ContactAction(FeatureId, textsOf, "Export vCard", "person-vcard", Right.View, TransferLinks.ExportContact));
    }
}
