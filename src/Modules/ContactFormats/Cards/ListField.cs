using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>A list of which each item is a property.</summary>
internal sealed class ListField<T>(CardLines<T> lines, Func<ContactData, ValueList<T>> get, Func<ContactData, ValueList<T>, ContactData> set) : CardField where T : notnull
{
    public override ContactData Read(CardView view, ContactData contact)
    {
        var entries = lines.Entries(view);
        return entries.Count == 0 ? contact : set(contact, entries.Select(e => e.Item).ToValueList());
    }

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (get(before).Equals(get(after)))
            return;
        var known = Known(lines.Entries(view), get(before));
        var matches = Match(known, get(after));
        var kept = matches.Where(m => m is not null).ToHashSet();
        foreach (var gone in known.Where(e => !kept.Contains(e)))
            Remove(view, gone);
        var slots = kept.Select(e => view.Card.Properties.TakeWhile(p => p != e!.Property).Count()).Order().ToList();
        Arrange(view, slots, matches.OfType<CardEntry<T>>().ToList());
        for (var i = 0; i < matches.Count; i++)
            Save(view, matches[i], get(after)[i]);
    }

    // Only what the caller has seen may be changed or removed.
    private static List<CardEntry<T>> Known(List<CardEntry<T>> entries, ValueList<T> before)
    {
        var wanted = before.CountBy(item => item).ToDictionary();
        return entries.FindAll(e => wanted.TryGetValue(e.Item, out var left) && left > 0 && (wanted[e.Item] = left - 1) >= 0);
    }

    /// <summary>For every new item the entry it came from: the equal one first, then in order of what is left over.</summary>
    private static List<CardEntry<T>?> Match(List<CardEntry<T>> known, ValueList<T> after)
    {
        var free = known.GroupBy(e => e.Item).ToDictionary(g => g.Key, g => new Queue<CardEntry<T>>(g));
        var matches = after.Select(item => free.TryGetValue(item, out var same) && same.TryDequeue(out var entry) ? entry : null).ToList();
        var edited = new Queue<CardEntry<T>>(known.Except(matches.OfType<CardEntry<T>>()));
        for (var i = 0; i < matches.Count; i++)
            if (matches[i] is null && edited.TryDequeue(out var next))
                matches[i] = next;
        return matches;
    }

    private void Remove(CardView view, CardEntry<T> entry)
    {
        foreach (var twin in entry.Twins)
            view.Remove(twin);
        lines.Remove(view, entry.Property, entry.Item);
    }

    // The places of the list stay; what stands in them follows the new order.
    private static void Arrange(CardView view, List<int> slots, List<CardEntry<T>> order)
    {
        var moved = order.Select(e => e.Property).ToList();
        if (moved.Select((p, i) => view.Card.Properties[slots[i]] == p).All(same => same))
            return;
        view.Card.Place(slots, moved);
    }

    private void Save(CardView view, CardEntry<T>? entry, T item)
    {
        if (entry is null)
        {
            lines.Add(view, item);
            return;
        }
        if (item.Equals(entry.Item))
            return;
        foreach (var twin in entry.Twins)
            view.Remove(twin);
        lines.Change(view, entry.Property, entry.Item, item);
    }
}
