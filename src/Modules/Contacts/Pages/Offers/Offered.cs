using Carnet.Contacts.Rights;
using Carnet.Modularity.Modules;

namespace Carnet.Contacts.Pages.Offers;

/// <summary>What other modules offer at one place of the address book, as far as their features are on.</summary>
public sealed class Offered<T>(IEnumerable<T> all, IFeatures features) where T : IOffer
{
    /// <param name="held">The reader's rights on the book or contact.</param>
    public async Task<IReadOnlyList<T>> For(Right held, CancellationToken cancel)
    {
        var shown = new List<T>();
        foreach (var offer in all.OrderBy(o => o.Order))
            if (held.HasFlag(offer.Needs) && await features.IsOn(offer.FeatureId, cancel))
                shown.Add(offer);
        return shown;
    }
}
