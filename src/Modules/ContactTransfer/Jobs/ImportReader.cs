using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Records;
using Microsoft.Extensions.Logging;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Reads the file and makes the contacts on one processor while the database works on another; holds three batches at most.</summary>
public sealed class ImportReader(RecordFile file, ContactMaker contacts, ILogger<ImportReader> log)
{
    // One batch holds SQLite's write lock for a fifth of a second: nobody notices.
    private const int Batch = 500;

    /// <param name="from">Records before this one are passed over.</param>
    internal async IAsyncEnumerable<List<Prepared>> Read(Import import, int from, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var channel = Channel.CreateBounded<List<Prepared>>(1);
        var producing = Task.Run(() => Produce(import, from, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var batch in channel.Reader.ReadAllAsync(cancel))
                yield return batch;
        }
        finally
        {
            await stop.CancelAsync();
            await producing;
        }
    }

    private async Task Produce(Import import, int from, ChannelWriter<List<Prepared>> target, CancellationToken cancel)
    {
        try
        {
            var batch = new List<Prepared>(Batch);
            await foreach (var record in file.Read(import, cancel))
            {
                if (record.Number < from)
                    continue;
                batch.Add(Prepare(record));
                if (batch.Count < Batch)
                    continue;
                await target.WriteAsync(batch, cancel);
                batch = new List<Prepared>(Batch);
            }
            if (batch.Count > 0)
                await target.WriteAsync(batch, cancel);
            target.Complete();
        }
        catch (Exception fault)
        {
            target.Complete(fault);
        }
    }

    // One card that nobody foresaw must not keep the other thousands out.
    private Prepared Prepare(FileRecord record)
    {
        try
        {
            return new Prepared(record, record.Card is null ? null : contacts.Make(record.Card));
        }
        catch (Exception fault)
        {
            log.LogError(fault, "Record {Number} of an import could not be made a contact", record.Number);
            return new Prepared(record with { Problem = new RecordProblem(ProblemCodes.NotStored, record.Card!.ToBytes()) }, null);
        }
    }
}
