using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Books;

/// <summary>What private books of others are called as long as nobody named them: after their owners, in the reader's language.</summary>
public sealed class BookTitles(IPeople people, Texts<ContactsModule> texts)
{
    /// <param name="ownerIds">Looked up together.</param>
    /// <returns>A title for each of the owners, those who left too.</returns>
    public async Task<IReadOnlyDictionary<string, string>> Of(IEnumerable<string> ownerIds, CancellationToken cancel)
    {
        var asked = ownerIds.Distinct().ToList();
        var found = asked.Count == 0 ? new Dictionary<string, Person>() : await people.FindAll(asked, cancel);
        return asked.ToDictionary(id => id, id => found.TryGetValue(id, out var owner)
            ? texts["Contacts of {0}", owner.Name(NameOrder.FirstLast)]
            : texts["Contacts of somebody who left"]);
    }
}
