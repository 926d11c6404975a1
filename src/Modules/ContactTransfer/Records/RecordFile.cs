using System.Runtime.CompilerServices;
using Carnet.ContactFormats;
using Carnet.ContactFormats.Csv;
using Carnet.ContactFormats.VCards;
using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Microsoft.Extensions.Logging;

namespace Carnet.ContactTransfer.Records;

/// <summary>Reads an upload record by record, one in memory at a time, whatever its format.</summary>
public sealed class RecordFile(IFiles files, ILogger<RecordFile> log)
{
    /// <summary>The records, each with the identity it will be stored under.</summary>
    /// <exception cref="InvalidException">The file as a whole cannot be read.</exception>
    internal async IAsyncEnumerable<FileRecord> Read(Import import, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = await Open(import, cancel);
        var identities = new RecordIdentities();
        var number = 0;
        var records = import.Format == ContactFormat.Csv ? Rows(stream, import, cancel) : Cards(stream, import, cancel);
        await foreach (var record in records)
        {
            var numbered = record with { Number = number++ };
            yield return numbered.Card is null ? numbered : identities.Identify(numbered);
        }
    }

    /// <summary>The table with what was found out about it; dispose the stream after use.</summary>
    internal static Task<CsvTable> OpenTable(Stream stream, Import import, CancellationToken cancel) =>
        Refusing(() => CsvTable.OpenAsync(stream, new CsvReaderOptions
        {
            Culture = import.Culture,
            HasHeader = import.Choices.HasHeader,
            DayFirst = import.Choices.DayFirst,
        }, cancel));

    internal async Task<Stream> Open(Import import, CancellationToken cancel) =>
        await files.Open(import.FileKey, cancel) ?? throw Refusal.Of("The file is no longer there. Please send it again.");

    private static async Task<CsvTable> Refusing(Func<Task<CsvTable>> open)
    {
        try
        {
            return await open();
        }
        catch (CsvFormatException broken)
        {
            throw Refusal.Of(ProblemWords.Key(broken.Code));
        }
    }

    private async IAsyncEnumerable<FileRecord> Cards(Stream stream, Import import, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var read in new VCardReader().ReadAsync(stream, new VCardReaderOptions { Culture = import.Culture }, cancel))
        {
            if (read.Problem is { Code: "empty-file" })
                yield break;
            yield return read.Card is null
                ? new FileRecord(0, read.Problem!.Line, null, new RecordProblem(read.Problem.Code, read.Problem.Raw))
                : Guarded(read.Line, read.Card.ToBytes, () => Storable(read.Card)) with { Warning = read.Warning?.Code };
        }
    }

    private async IAsyncEnumerable<FileRecord> Rows(Stream stream, Import import, [EnumeratorCancellation] CancellationToken cancel)
    {
        var table = await OpenTable(stream, import, cancel);
        await foreach (var row in table.ReadAsync(import.Choices.Mapping, cancel))
            yield return row.Contact is null
                ? new FileRecord(0, row.Line, null, new RecordProblem(row.Problem!.Code, CsvLine.Of(row.Cells)))
                : Guarded(row.Line, () => CsvLine.Of(row.Cells), () => FromRow(row.Contact)) with { Warning = row.Warning?.Code };
    }

    // One card that nobody foresaw must not keep the other thousands out.
    private FileRecord Guarded(int line, Func<byte[]> raw, Func<VCard> make)
    {
        try
        {
            return new FileRecord(0, line, make(), null);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "The record at line {Line} of an upload could not be made a card", line);
            return new FileRecord(0, line, null, new RecordProblem(ProblemCodes.NotStored, raw()));
        }
    }

    // CardDAV clients take 3.0 and 4.0 in UTF-8 and nothing else (RFC 6352 5.1), and whoever reads one card later has no
    // other card of the file to guess its code page from.
    private static VCard Storable(VCard card) => card.Version switch
    {
        VCardVersion.V21 => VCardConversion.To(card, VCardVersion.V30),
        var version => card.IsUtf8 ? card : VCardConversion.To(card, version),
    };

    // Without REV, which would differ each time the same file is read.
    private static VCard FromRow(ContactData contact)
    {
        var card = ContactCard.Create(contact, VCardVersion.V30, "");
        card.Remove("REV");
        card.Remove("UID");
        return card;
    }
}
