using System.Globalization;
using Carnet.Contacts.Books;
using Carnet.Contacts.Changes;
using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.People;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Makes all that an import stores one gesture: one door in the histories, one id for Undo, one event.</summary>
public sealed class Operation(Caller caller, ChangeRecorder changes, ContactMaker maker, ImportRoom room)
{
    public const string DoorKind = "import";

    internal async Task Begin(Import import, AddressBook book, CancellationToken cancel)
    {
        var day = import.CreatedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        caller.Door = new Door(DoorKind, $"{import.FileName}, {day}");
        changes.Operation = import.Id;
        changes.AnnounceEach = false;
        // Another import may have filled the book since the preview.
        if (import.Position == 0)
            await room.Require(book, import.Findings!.New(import.Choices.Known), cancel);
        await maker.Prepare(cancel);
    }
}
