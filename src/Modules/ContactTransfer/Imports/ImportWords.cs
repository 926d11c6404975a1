using Carnet.Modularity.Texts;

namespace Carnet.ContactTransfer.Imports;

/// <summary>Imports in the reader's language.</summary>
internal static class ImportWords
{
    /// <summary>What came of it, in half a line.</summary>
    public static string State(Texts<ContactTransferModule> texts, Import import) => import.State switch
    {
        ImportState.Done => texts.Count(import.Imported + import.Replaced, "{0:N0} contact", "{0:N0} contacts"),
        ImportState.Cancelled => texts["stopped"],
        ImportState.Reverting or ImportState.Reverted => texts["taken back"],
        ImportState.Running => texts["running"],
        _ => texts["not started yet"],
    };
}
