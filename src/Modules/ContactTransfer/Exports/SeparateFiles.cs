using System.IO.Compression;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Lists;

namespace Carnet.ContactTransfer.Exports;

/// <summary>A ZIP archive with a file per contact, named like the contact.</summary>
internal static class SeparateFiles
{
    public static async Task Write(Stream target, IAsyncEnumerable<FedCard> cards, CancellationToken cancel)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await using var archive = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        await foreach (var card in cards.WithCancellation(cancel))
        {
            var entry = archive.CreateEntry(Unused(taken, Downloads.Safe(card.Name)) + ".vcf", CompressionLevel.Fastest);
            await using var file = await entry.OpenAsync(cancel);
            await file.WriteAsync(ExportWriter.In(VCardVersion.V30, card.Bytes), cancel);
        }
    }

    private static string Unused(HashSet<string> taken, string name)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = $"{name} ({number})";
        return free;
    }
}
