using System.Runtime.CompilerServices;
using Carnet.ContactFormats;
using Carnet.ContactFormats.Csv;
using Carnet.ContactFormats.VCards;
using Carnet.Contacts.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Carnet.ContactTransfer.Exports;

/// <summary>Writes cards into an answer as they come from the database; holds one at a time.</summary>
public sealed class ExportWriter(TimeProvider clock)
{
    /// <param name="name">Of the file, without day and extension.</param>
    internal async Task Write(HttpResponse response, ExportFormat format, string name, IAsyncEnumerable<FedCard> cards, CancellationToken cancel)
    {
        var day = clock.GetLocalNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Downloads.Describe(response, $"{name} {day}{format.Extension()}", format.MediaType());
        await (format switch
        {
            ExportFormat.VCard3 => Cards(response.Body, cards, VCardVersion.V30, cancel),
            ExportFormat.VCard4 => Cards(response.Body, cards, VCardVersion.V40, cancel),
            ExportFormat.Separate => Archive(response, cards, cancel),
            ExportFormat.Google => CsvContacts.WriteAsync(response.Body, Data(cards, cancel), CsvDialect.Google, cancel),
            ExportFormat.Outlook => CsvContacts.WriteAsync(response.Body, Data(cards, cancel), CsvDialect.OutlookClassic, cancel),
            _ => CsvContacts.WriteAsync(response.Body, Data(cards, cancel), CsvDialect.Generic, cancel),
        });
    }

    private static Task Archive(HttpResponse response, IAsyncEnumerable<FedCard> cards, CancellationToken cancel)
    {
        // The archive writes the last bytes of each entry synchronously, whatever one awaits.
        if (response.HttpContext.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        return SeparateFiles.Write(response.Body, cards, cancel);
    }

    /// <summary>The stored bytes where the version fits, else a translation.</summary>
    internal static byte[] In(VCardVersion version, byte[] stored)
    {
        var card = VCard.Parse(stored);
        return card.Version == version ? stored : VCardConversion.To(card, version).ToBytes();
    }

    private static async Task Cards(Stream target, IAsyncEnumerable<FedCard> cards, VCardVersion version, CancellationToken cancel)
    {
        await foreach (var card in cards)
        {
            var bytes = In(version, card.Bytes);
            await target.WriteAsync(bytes, cancel);
            if (bytes is [.., not (byte)'\n'])
                await target.WriteAsync("\r\n"u8.ToArray(), cancel);
        }
    }

    private static async IAsyncEnumerable<ContactData> Data(IAsyncEnumerable<FedCard> cards, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var card in cards.WithCancellation(cancel))
            yield return ContactCard.Read(VCard.Parse(card.Bytes));
    }
}
