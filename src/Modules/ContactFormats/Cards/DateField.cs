using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>A date with a meaning of its own: birthday, anniversary.</summary>
/// <param name="names">Property names to read; the first is vCard 4.0's.</param>
internal sealed class DateField(string[] names, Func<ContactData, PartialDate?> get, Func<ContactData, PartialDate?, ContactData> set) : CardField
{
    /// <summary>The label under which Apple and Google keep the date as X-ABDATE, if they do.</summary>
    public string? Label { get; init; }

    public override ContactData Read(CardView view, ContactData contact)
    {
        var sources = Sources(view);
        if (sources.Count == 0)
            return contact;
        var dates = sources.Select(CardDates.Read).OfType<PartialDate>().ToList();
        var best = dates.Find(d => d.Text.Length == 0) ?? dates.FirstOrDefault();
        return best is null ? contact : set(contact, best);
    }

    private List<VCardProperty> Sources(CardView view) =>
        [.. names.SelectMany(view.All), .. view.All("X-ABDATE").Where(p => IsLabelled(view, p))];

    private bool IsLabelled(CardView view, VCardProperty property) => Label is not null && view.Label(property).Equals(Label, StringComparison.OrdinalIgnoreCase);

    public override void Write(CardView view, ContactData before, ContactData after)
    {
        if (get(before) == get(after))
            return;
        var sources = Sources(view);
        if (get(after) is not { } date)
            sources.ForEach(view.Remove);
        else if (sources.Count > 0)
            sources.ForEach(property => CardDates.Write(property, date, view.Version));
        else
            CardDates.Write(Empty(view), date, view.Version);
    }

    private VCardProperty Empty(CardView view)
    {
        if (Label is null || view.Version == VCardVersion.V40)
            return view.Card.Add(names[0], "");
        var property = view.Card.Add("X-ABDATE", "");
        view.SetCompanion(property, "X-ABLabel", $"_$!<{Label}>!$_");
        return property;
    }
}
