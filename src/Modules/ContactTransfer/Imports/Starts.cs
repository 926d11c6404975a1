using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Jobs;
using Carnet.Modularity.Pages;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.ContactTransfer.Imports;

/// <summary>The person says yes to the preview.</summary>
internal static class Starts
{
    public static async Task<IResult> Create(
        Guid importId, [FromForm] KnownContacts? known, HttpContext http, ImportStore imports, Beginning beginning, CancellationToken cancel)
    {
        await beginning.Begin(importId, known ?? KnownContacts.Keep, cancel);
        return Answer.Redirect(http, TransferLinks.Import(importId));
    }
}

/// <summary>Checks once more and hands the import to a job; one that broke goes on where it was.</summary>
public sealed class Beginning(ImportStore imports, BookStore books, ImportRoom room, IJobs jobs)
{
    /// <exception cref="Modularity.Errors.InvalidException">There is not enough room.</exception>
    /// <exception cref="Modularity.Errors.ForbiddenException">The person may no longer add to the book.</exception>
    internal Task Begin(Guid importId, KnownContacts known, CancellationToken cancel) => imports.Hold(importId, import => Begin(import, known, cancel), cancel);

    private async Task Begin(Import import, KnownContacts known, CancellationToken cancel)
    {
        if (import.State == ImportState.Running && await jobs.HasFailed(import, cancel))
            import.Start(jobs.Enqueue(RunImport.Name, new ImportWork(import.Id)));
        // A second press waited for the first and finds it running.
        if (import is not { State: ImportState.Ready, Findings: { } findings })
            return;
        var book = await books.Find(import.BookId, Right.Add, cancel);
        await room.Require(book, findings.New(known), cancel);
        import.Settle(known);
        import.Start(jobs.Enqueue(RunImport.Name, new ImportWork(import.Id)));
    }
}

/// <summary>How the work of an import went.</summary>
internal static class ImportJobs
{
    public static async Task<bool> HasFailed(this IJobs jobs, Import import, CancellationToken cancel) =>
        import.JobId is { } id && await jobs.Find(id, cancel) is { State: JobState.Failed };
}
