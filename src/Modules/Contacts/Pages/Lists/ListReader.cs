using Carnet.Contacts.Lists;
using Carnet.Modularity.Work;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>Reads the stretch of a book's list that an address asks for.</summary>
public sealed class ListReader(ContactList list, IPreferences preferences)
{
    public async Task<ListView> Read(ListAddress address, BookView book, CancellationToken cancel)
    {
        var display = await preferences.Get<DisplayPreferences>(cancel);
        var query = address.Query(display);
        var stretch = address.End is { } before
            ? await Ending(query, before, cancel)
            : await Beginning(query, cancel);
        if (address is { IsContinuation: false, SelectedId: { } id } && stretch.Lines.All(l => l.Id != id))
            stretch = await Around(query with { From = null }, id, cancel) ?? stretch;
        return new ListView(address, book, stretch.Lines,
            stretch.Earlier is null ? null : address.Start with { Before = stretch.Earlier.ToString() },
            stretch.Later is null ? null : address.Start with { After = stretch.Later.ToString() },
            display);
    }

    private async Task<Stretch> Beginning(ListQuery query, CancellationToken cancel)
    {
        var page = await list.Read(query, cancel);
        if (page.Lines.Count == 0 || (query.From is null && query.After is null))
            return new Stretch(page.Lines, null, page.Next);
        var first = page.Lines[0].Place;
        var earlier = await list.Read(Backwards(query, first) with { Size = 1 }, cancel);
        return new Stretch(page.Lines, earlier.Lines.Count == 0 ? null : first, page.Next);
    }

    private async Task<Stretch> Ending(ListQuery query, Cursor before, CancellationToken cancel)
    {
        var page = await list.Read(Backwards(query, before), cancel);
        return new Stretch([.. page.Lines.Reverse()], page.Next, null);
    }

    /// <summary>Half a page before the contact, a page from it on; null when it does not stand in the book.</summary>
    private async Task<Stretch?> Around(ListQuery query, Guid contactId, CancellationToken cancel)
    {
        if (await list.PlaceOf(contactId, query, cancel) is not { } place)
            return null;
        var before = await Ending(query with { Size = Math.Max(1, query.Size / 2) }, place, cancel);
        var page = await list.Read(query with { After = before.Lines.Count == 0 ? null : before.Lines[^1].Place }, cancel);
        return new Stretch([.. before.Lines, .. page.Lines], before.Earlier, page.Next);
    }

    private static ListQuery Backwards(ListQuery query, Cursor from) =>
        query with { Descending = !query.Descending, From = null, After = from };

    private sealed record Stretch(IReadOnlyList<ContactLine> Lines, Cursor? Earlier, Cursor? Later);
}
