using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Other days: X-ABDATE with a label.</summary>
internal sealed class DateLines : CardLines<ContactDate>
{
    protected override IEnumerable<CardEntry<ContactDate>> Read(CardView view)
    {
        foreach (var property in view.All("X-ABDATE"))
            if (CardDates.Read(property) is { } date && view.Label(property) is var label && !label.Equals("Anniversary", StringComparison.OrdinalIgnoreCase))
                yield return new(property, new ContactDate { Label = label.Equals("Other", StringComparison.OrdinalIgnoreCase) ? "" : label, Date = date });
    }

    public override void Change(CardView view, VCardProperty property, ContactDate before, ContactDate after)
    {
        if (before.Date != after.Date)
            CardDates.Write(property, after.Date, view.Version);
        if (before.Label != after.Label)
            view.SetCompanion(property, "X-ABLabel", after.Label);
    }

    public override VCardProperty Add(CardView view, ContactDate item)
    {
        var property = view.Card.Add("X-ABDATE", "");
        Change(view, property, new ContactDate(), item);
        return property;
    }
}
