using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Modules;

namespace Carnet.ContactTransfer;

/// <summary>The facts this module announces.</summary>
public static class TransferEvents
{
    public const string ImportFinished = "import.finished";

    public static IReadOnlyList<EventDeclaration> Declarations { get; } =
    [
        new(ImportFinished, ContactTransferModule.FeatureId, "Import finished", "Somebody imported contacts into an address book.", "box-arrow-in-down",
            new("importId", FieldKind.Text, "The import's id"),
            new("bookId", FieldKind.Text, "The address book's id"),
            new("imported", FieldKind.Number, "How many contacts were stored"),
            new("failed", FieldKind.Number, "How many records were not stored")),
    ];

    internal static Dictionary<string, object> Data(Import import) => new()
    {
        ["importId"] = import.Id.ToString(),
        ["bookId"] = import.BookId.ToString(),
        ["imported"] = import.Imported + import.Replaced,
        ["failed"] = import.Failed,
    };
}
