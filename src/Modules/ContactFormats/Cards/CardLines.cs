using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>An item of a list and the property it stands in. Twins say the same in another program's words (IMPP and X-AIM).</summary>
internal sealed record CardEntry<T>(VCardProperty Property, T Item)
{
    private List<VCardProperty>? twins;

    public List<VCardProperty> Twins => twins ??= [];
}

/// <summary>How one list of a contact stands in a card's lines.</summary>
internal abstract class CardLines<T> where T : notnull
{
    /// <summary>The items the properties hold, one by one; blank ones left out.</summary>
    protected abstract IEnumerable<CardEntry<T>> Read(CardView view);

    /// <summary>Changes in the property what differs between the items.</summary>
    public abstract void Change(CardView view, VCardProperty property, T before, T after);

    /// <summary>A new property with the item, added to the card.</summary>
    public abstract VCardProperty Add(CardView view, T item);

    /// <summary>Removes the property with what belongs to it.</summary>
    public virtual void Remove(CardView view, VCardProperty property, T item) => view.Remove(property);

    public List<CardEntry<T>> Entries(CardView view)
    {
        var found = Read(view).ToList();
        return found.TrueForAll(e => e.Property.Is(found[0].Property.Name)) ? found : WithTwins(found);
    }

    private static List<CardEntry<T>> WithTwins(List<CardEntry<T>> found)
    {
        var entries = new List<CardEntry<T>>();
        var byItem = new Dictionary<T, CardEntry<T>>();
        foreach (var entry in found)
        {
            if (byItem.TryGetValue(entry.Item, out var first) && !first.Property.Is(entry.Property.Name))
                first.Twins.Add(entry.Property);
            else
            {
                byItem.TryAdd(entry.Item, entry);
                entries.Add(entry);
            }
        }
        return entries;
    }
}
