using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Removals;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;

namespace Carnet.ContactSharing.Moves;

/// <param name="Gone">Contacts that left where they were.</param>
/// <param name="Count">Contacts that arrived.</param>
/// <param name="Stayed">Contacts the user may not take out.</param>
public sealed record Delivered(AddressBook Target, IReadOnlyList<Guid> Gone, int Count, int Stayed);

/// <summary>Brings a selection to another book: all of it, or nothing.</summary>
public sealed class Delivery(TenantDb db, BookStore books, Destinations destinations, Relocation relocation, Duplication copies)
{
    /// <exception cref="ForbiddenException">None of them may be taken out by this person.</exception>
    internal async Task<Delivered> Move(Guid from, IReadOnlyList<Guid> ids, DestinationForm to, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var source = await books.Find(from, Right.View, cancel);
        var target = await destinations.Find(to, cancel);
        var gone = await relocation.Move(source, target, ids, cancel);
        if (gone.Count == 0 && ids.Count > 0 && source.Id != target.Id)
            throw Refusal.Forbidden("You may not take these contacts out of this address book. You can copy them.");
        await work.Commit(cancel);
        return new Delivered(target, gone, gone.Count, ids.Count - gone.Count);
    }

    internal async Task<Delivered> Copy(Guid from, IReadOnlyList<Guid> ids, DestinationForm to, CancellationToken cancel)
    {
        await using var work = await db.BeginAsync(cancel);
        var source = await books.Find(from, Right.View, cancel);
        var target = await destinations.Find(to, cancel);
        var count = await copies.Into(target, source, ids, cancel);
        await work.Commit(cancel);
        return new Delivered(target, [], count, 0);
    }
}
