namespace Carnet.ContactTransfer;

/// <summary>Addresses of this module, relative to the tenant's root, no leading slash.</summary>
public static class TransferLinks
{
    public static string NewImport(Guid bookId) => $"books/{bookId}/imports/new";
    public static string Upload(Guid bookId) => $"books/{bookId}/imports";
    public static string Import(Guid importId) => $"imports/{importId}";
    public static string Mapping(Guid importId) => $"imports/{importId}/mapping";
    public static string Start(Guid importId) => $"imports/{importId}/start";
    public static string Progress(Guid importId) => $"imports/{importId}/progress";
    public static string Cancellation(Guid importId) => $"imports/{importId}/cancellation";
    public static string Reversal(Guid importId) => $"imports/{importId}/reversal";
    public static string Failures(Guid importId) => $"imports/{importId}/failures";
    public static string Export(Guid bookId) => $"books/{bookId}/export";
    public static string ExportSelection(Guid bookId) => $"books/{bookId}/selection/export";
    public static string ExportFile(Guid bookId) => $"books/{bookId}/export/file";
    public static string ExportCsv(Guid bookId) => ExportFile(bookId) + "?format=Csv";
    public static string ExportSelectionFile(Guid bookId) => $"books/{bookId}/selection/export/file";
    public static string ExportContact(Guid contactId) => $"contacts/{contactId}/export";
}
