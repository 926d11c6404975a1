using System.Runtime.InteropServices;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactTransfer.Records;

/// <summary>
/// Gives each record of a file the identity it is stored under. A card with a UID keeps it. Google, Outlook and all CSV
/// files have none: theirs is made from their content, so that the same file sent twice, or a run that broke and goes
/// on, meets the contacts it made before instead of doubling them.
/// </summary>
internal sealed class RecordIdentities
{
    private readonly Dictionary<string, CardContent> _known = [];
    private readonly Dictionary<CardContent, int> _unnamed = [];

    public FileRecord Identify(FileRecord record)
    {
        var card = record.Card!;
        var content = CardContent.Of(card.ToBytes());
        if (card.Uid is not { } uid)
            return Name(record, content);
        if (_known.TryAdd(uid, content))
            return record;
        // Some programs write one UID for different people: nobody may be lost for that.
        return _known[uid] == content ? record with { IsRepeated = true } : Name(record, content);
    }

    // Two equal cards without UID are two contacts, as they were where they come from.
    private FileRecord Name(FileRecord record, CardContent content)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_unnamed, content, out _);
        record.Card!.Replace("UID", content.Identity(count++).ToString());
        return record;
    }
}
