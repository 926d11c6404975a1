using Carnet.Contacts.MassWorks;
using Carnet.Contacts.Pages.Removals;
using Carnet.Contacts.Trash;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Pages.MassWorks;

/// <summary>Mass work in words.</summary>
public sealed class MassOutcome(TrashStore trash, TextCatalog catalog, Texts<ContactsModule> texts)
{
    public string Title(MassVerb verb, string book) => catalog.Get(verb.TextsOf.Assembly, verb.Running, book);

    /// <summary>What came of it until now. Of what was taken out of a book it tells apart what still stands in others, as after a small selection.</summary>
    public async Task<string> Of(MassWork work, MassVerb verb, string book, string target, CancellationToken cancel) => work switch
    {
        { IsFinished: true, Done: > 0 } when verb.Id == EmptyBook.Name => RemovalWords.Of(work.Done, await trash.Standing(work.Id, cancel), book, texts),
        _ => catalog.Get(verb.TextsOf.Assembly, work.Done == 1 ? verb.One : verb.Many, work.Done, target),
    };
}
