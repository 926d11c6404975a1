using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Carnet.ContactFormats.VCards;

namespace Carnet.ContactTransfer.Records;

/// <summary>
/// Gives each record of a file the identity it is stored under. A card with a UID keeps it. Google, Outlook and all CSV
/// files have none: theirs is made from their content, so that the same file sent twice, or a run that broke and goes
/// on, meets the contacts it made before instead of doubling them.
/// </summary>
internal sealed class RecordIdentities
{
    private readonly Dictionary<string, Content> _known = [];
    private readonly Dictionary<Content, int> _unnamed = [];

    public FileRecord Identify(FileRecord record)
    {
        var card = record.Card!;
        var content = Content.Of(card);
        if (card.Uid is not { } uid)
            return Name(record, content);
        if (_known.TryAdd(uid, content))
            return record;
        // Some programs write one UID for different people: nobody may be lost for that.
        return _known[uid] == content ? record with { IsRepeated = true } : Name(record, content);
    }

    // Two equal cards without UID are two contacts, as they were where they come from.
    private FileRecord Name(FileRecord record, Content content)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_unnamed, content, out _);
        record.Card!.Replace("UID", content.Identity(count++).ToString());
        return record;
    }

    /// <summary>What a card says, apart from who wrote it when.</summary>
    private readonly record struct Content(UInt128 Hash)
    {
        private static readonly string[] Volatile = ["UID", "REV", "PRODID"];

        public static Content Of(VCard card)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var property in card.Properties)
                if (!Volatile.Any(property.Is))
                    Append(hash, property);
            return new Content(MemoryMarshal.Read<UInt128>(hash.GetHashAndReset()));
        }

        private static void Append(IncrementalHash hash, VCardProperty property)
        {
            var line = new StringBuilder(property.Group).Append('.').Append(property.Name);
            foreach (var parameter in property.Parameters)
                line.Append(';').Append(parameter.Name).Append('=').AppendJoin(',', parameter.Values);
            hash.AppendData(Encoding.UTF8.GetBytes(line.Append(':').Append(property.RawValue).Append('\n').ToString()));
        }

        // RFC 9562 5.8: a UUID of one's own making says version 8.
        public Guid Identity(int occurrence)
        {
            var bytes = new byte[16];
            MemoryMarshal.Write(bytes, Hash + (UInt128)(uint)occurrence);
            bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
            bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
            return new Guid(bytes, bigEndian: true);
        }
    }
}
