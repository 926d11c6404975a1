using Carnet.Contacts.Rights;
using Carnet.Contacts.Trash;

namespace Carnet.Contacts.Collections;

/// <summary>What the current user may do with single cards of a book he sees: his own creations, what was given to him.</summary>
public sealed class CardRights(Grants grants, TrashStore trash)
{
    /// <returns>Of each contact at least <see cref="Right.View"/>; asked in two queries.</returns>
    public async Task<IReadOnlyDictionary<Guid, Right>> Of(Collection book, IReadOnlyCollection<Guid> contactIds, CancellationToken cancel)
    {
        var editable = await grants.Editable(contactIds, cancel);
        var removable = (await trash.Removable(book.Id, contactIds, cancel)).ToHashSet();
        return contactIds.ToDictionary(id => id, id => Right.View
            | (editable.Contains(id) ? Right.Edit : Right.None)
            | (removable.Contains(id) ? Right.Delete : Right.None));
    }
}
