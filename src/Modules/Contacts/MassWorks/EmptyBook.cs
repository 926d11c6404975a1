using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.MassWorks;

/// <summary>Moves all contacts of a book to the trash.</summary>
internal sealed class EmptyBook(MassRun run, BookStore books, TrashStore trash) : IJob
{
    public const string Name = "contacts.empty";

    public static MassVerb Verb { get; } = new(Name, typeof(ContactsModule), "Moving the contacts of “{0}” to the trash…",
        "{0:N0} contact moved to the trash.", "{0:N0} contacts moved to the trash.");

    public string Kind => Name;

    public Task Run(JobContext job, CancellationToken cancel) => run.Each(job, async (work, ids) =>
        await trash.Move(await books.Find(work.BookId, Right.Delete, cancel), ids, cancel), cancel);
}
