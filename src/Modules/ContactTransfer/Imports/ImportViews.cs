using Carnet.Contacts.Pages.Lists;
using Carnet.ContactTransfer.Previews;
using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactTransfer.Imports;

/// <summary>An import as its page shows it, whatever state it is in.</summary>
/// <param name="Job">What works on it now, or what failed.</param>
/// <param name="Preview">Only before the start.</param>
/// <param name="Room">How many contacts may still be added; null: no limit.</param>
/// <param name="Failures">The first records that were not stored.</param>
public sealed record ImportView(Import Import, BookView Book, JobStatus? Job, Preview? Preview, int? Room, IReadOnlyList<ImportFailure> Failures)
{
    public const int MostFailures = 20;

    public bool IsWorking => Import.State is ImportState.Scanning or ImportState.Running or ImportState.Reverting && Job is not { State: JobState.Failed };

    /// <summary>The work broke; in plain words, or with the number of a logged fault.</summary>
    public string? Fault => Job is { State: JobState.Failed } ? Job.Error : null;
}

/// <summary>Reads it.</summary>
public sealed class ImportViews(ImportStore imports, BookShelf shelf, ImportRoom room, PreviewReader previews, IJobs jobs)
{
    internal async Task<ImportView> Read(Guid importId, CancellationToken cancel) => await Read(await imports.Find(importId, cancel), cancel);

    internal async Task<ImportView> Read(Import import, CancellationToken cancel)
    {
        var book = (await shelf.Read(cancel)).FirstOrDefault(b => b.Id == import.BookId) ?? throw new NotFoundException();
        var job = import.JobId is { } id ? await jobs.Find(id, cancel) : null;
        var isReady = import.State == ImportState.Ready;
        return new ImportView(
            import, book, job,
            isReady ? await previews.Read(import, cancel) : null,
            isReady ? await room.In(import.BookId, cancel) : null,
            import.Failed > 0 ? await imports.Failures(import).Take(ImportView.MostFailures).ToListAsync(cancel) : []);
    }
}
