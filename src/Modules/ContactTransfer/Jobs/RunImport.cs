using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactTransfer.Imports;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>Stores the contacts of an import.</summary>
internal sealed class RunImport(ImportStore imports, BookStore books, ImportReader reader, ImportWriter writer, Operation operation) : IJob
{
    public const string Name = "contacts.import";

    public string Kind => Name;

    public async Task Run(JobContext job, CancellationToken cancel)
    {
        var import = await imports.Find(job.Arguments<ImportWork>().ImportId, cancel);
        if (import.State != ImportState.Running)
            return;
        var book = await books.Find(import.BookId, Right.Add, cancel);
        await operation.Begin(import, book, cancel);
        await foreach (var batch in reader.Read(import, import.Position, cancel))
            await writer.Write(import, book, batch, job, cancel);
        await writer.Settle(cancel);
        await imports.Finish(import.Id, ImportState.Done, cancel);
        job.Finish(new ImportWork(import.Id));
    }
}
