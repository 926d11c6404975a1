using System.Data.Common;
using Carnet.Contacts.Books;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Changes;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Records;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>
/// Stores a batch in one transaction: the contacts, the records that failed, the numbers of the import and the point to go
/// on from. A run that breaks leaves whole batches and begins again behind the last one.
/// </summary>
public sealed class ImportWriter(TenantDb db, MassAddition addition, ContactStore contacts, KnownCards known, ContactMaker maker)
{
    internal async Task Write(Import import, AddressBook book, List<Prepared> batch, JobContext job, CancellationToken cancel)
    {
        try
        {
            await WriteTogether(import, book, batch, job, cancel);
        }
        catch (Exception fault) when (batch.Count > 1 && fault is DbException or DbUpdateException)
        {
            foreach (var prepared in batch)
                await WriteAlone(import, book, prepared, job, cancel);
        }
    }

    internal Task Settle(CancellationToken cancel) => addition.Settle(cancel);

    // Something in the batch is more than the database takes, a name of a megabyte for instance: only that record fails.
    private async Task WriteAlone(Import import, AddressBook book, Prepared prepared, JobContext job, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var card = prepared.Record.Card;
        try
        {
            await WriteTogether(import, book, [prepared with { Contact = card is null ? null : maker.Make(card) }], job, cancel);
        }
        catch (Exception fault) when (card is not null && fault is DbException or DbUpdateException)
        {
            db.ChangeTracker.Clear();
            var failed = prepared.Record with { Card = null, Problem = new RecordProblem(ProblemCodes.NotStored, card!.ToBytes()) };
            await WriteTogether(import, book, [new Prepared(failed, null)], job, cancel);
        }
    }

    private async Task WriteTogether(Import import, AddressBook book, List<Prepared> batch, JobContext job, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var tally = await Store(import, book, batch, cancel);
        db.AddRange(tally.Failures);
        await db.SaveChangesAsync(cancel);
        var position = batch[^1].Record.Number + 1;
        await Count(import, tally, (batch[0].Record.Number, position), cancel);
        await job.Report(position, Math.Max(position, import.Findings?.Total ?? 0));
        await work.Commit(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<Tally> Store(Import import, AddressBook book, List<Prepared> batch, CancellationToken cancel)
    {
        var tally = new Tally();
        var there = await known.Find(book.Id, [.. batch.Where(p => p.Contact is not null).Select(p => p.Contact!.Uid)], cancel);
        if (import.Choices.Known == KnownContacts.Replace)
            await contacts.Hold(book, [.. there.Values.Select(standing => standing.ContactId)], cancel);
        var added = new List<Contact>(batch.Count);
        foreach (var prepared in batch)
            if (prepared.Contact is not { } contact)
                tally.Fail(import, prepared, prepared.Record.Problem!.Code, prepared.Record.Problem.Raw);
            else if (prepared.Record.IsRepeated)
                tally.Skipped++;
            else if (there.GetValueOrDefault(contact.Uid) is not { } standing)
                added.Add(contact);
            else
                await Meet(import, prepared, standing, tally, added, cancel);
        await addition.Save(book, added, cancel);
        tally.Imported = added.Count;
        return tally;
    }

    private async Task Meet(Import import, Prepared prepared, KnownCard standing, Tally tally, List<Contact> added, CancellationToken cancel)
    {
        var card = prepared.Record.Card!;
        if (import.Choices.Known == KnownContacts.Add)
        {
            card.Replace("UID", Guid.CreateVersion7().ToString());
            added.Add(maker.Make(card));
        }
        else if (import.Choices.Known == KnownContacts.Keep || standing.ETag == prepared.Contact!.ETag)
            tally.Skipped++;
        else
            await Replace(import, prepared, standing, tally, cancel);
    }

    private async Task Replace(Import import, Prepared prepared, KnownCard standing, Tally tally, CancellationToken cancel)
    {
        var card = prepared.Record.Card!;
        try
        {
            await contacts.Change(standing.ContactId, Right.Edit, Precondition.None, (contact, stamp) => contact.Rewrite(card, stamp), cancel);
            tally.Replaced++;
        }
        catch (RefusalException)
        {
            tally.Fail(import, prepared, ProblemCodes.NotAllowed, card.ToBytes());
        }
    }

    private async Task Count(Import import, Tally tally, (int From, int To) records, CancellationToken cancel)
    {
        var failures = tally.Failures.Count;
        var counted = await db.Set<Import>().Where(i => i.Id == import.Id && i.State == ImportState.Running && i.Position <= records.From).ExecuteUpdateAsync(set => set
            .SetProperty(i => i.Position, records.To)
            .SetProperty(i => i.Imported, i => i.Imported + tally.Imported)
            .SetProperty(i => i.Replaced, i => i.Replaced + tally.Replaced)
            .SetProperty(i => i.Skipped, i => i.Skipped + tally.Skipped)
            .SetProperty(i => i.Failed, i => i.Failed + failures), cancel);
        // Its owner stopped it, or another run was here already: what this batch stored is rolled back.
        if (counted == 0)
            throw new OperationCanceledException();
    }
}
