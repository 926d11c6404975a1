using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>ADR with its printed form: LABEL parameter in 4.0, a LABEL property of the same kind before.</summary>
internal sealed class AddressLines : CardLines<ContactAddress>
{
    private static readonly KindTable Table = Kinds.Addresses;

    protected override IEnumerable<CardEntry<ContactAddress>> Read(CardView view)
    {
        var labels = view.All("LABEL").GroupBy(l => KindOf(view, l)).ToDictionary(g => g.Key, g => new Queue<VCardProperty>(g));
        foreach (var property in view.All("ADR"))
        {
            var (kind, label) = KindParameters.Read(view, property, Table);
            var printed = labels.TryGetValue(kind, out var ofKind) && ofKind.TryDequeue(out var next) ? next.Text.Trim() : "";
            var address = AddressParts.Read(property.Components) with
            {
                Kind = kind,
                Label = label,
                IsPreferred = KindParameters.IsPreferred(property),
                CountryCode = CountryCode(view, property),
                Formatted = property.Parameter("LABEL") is { } own ? VCardText.Unescape(own).Trim() : printed,
            };
            if (!AddressParts.IsBlank(address))
                yield return new(property, address);
        }
    }

    private static string KindOf(CardView view, VCardProperty property) => KindParameters.Read(view, property, Table).Kind;

    // Apple's X-ABADR is meant for a country's code, but holds whatever the user typed on old devices.
    private static string CountryCode(CardView view, VCardProperty property)
    {
        var code = (property.Parameter("CC") ?? view.Companion(property, "X-ABADR")?.Text ?? "").Trim();
        return code.Length == 2 && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : "";
    }

    public override void Change(CardView view, VCardProperty property, ContactAddress before, ContactAddress after)
    {
        var hasMoved = AddressParts.Write(property, before, after, view.Version);
        if (after.Formatted != before.Formatted || hasMoved)
            // A label that shows the old street would be printed on the envelope.
            SetFormatted(view, property, before.Kind, after.Formatted == before.Formatted ? "" : after.Formatted);
        KindParameters.SetKind(view, property, Table, (before.Kind, before.Label), (after.Kind, after.Label));
        if (after.IsPreferred != before.IsPreferred)
            KindParameters.SetPreferred(property, view.Version, after.IsPreferred);
        if (after.CountryCode != before.CountryCode)
            SetCountryCode(view, property, after.CountryCode);
    }

    private static void SetFormatted(CardView view, VCardProperty property, string kind, string text)
    {
        var label = view.All("LABEL").FirstOrDefault(l => KindOf(view, l) == kind);
        if (view.Version == VCardVersion.V40)
            property.SetParameter("LABEL", text.Length == 0 ? [] : [text]);
        else if (text.Length == 0)
            _ = label is not null && view.Card.Remove(label);
        else
            (label ?? view.Card.AddAfter(property, new VCardProperty("LABEL", "", null, property.Parameters))).SetText(text, view.Version);
    }

    private static void SetCountryCode(CardView view, VCardProperty property, string code)
    {
        if (view.Version == VCardVersion.V40)
            property.SetParameter("CC", code.Length == 0 ? [] : [code]);
        else
            view.SetCompanion(property, "X-ABADR", code.ToLowerInvariant());
    }

    public override VCardProperty Add(CardView view, ContactAddress item)
    {
        var property = view.Card.Add("ADR", ";;;;;;");
        KindParameters.SetKind(view, property, Table, (ContactKinds.Other, ""), (item.Kind, item.Label));
        Change(view, property, new ContactAddress { Kind = item.Kind, Label = item.Label }, item);
        return property;
    }

    public override void Remove(CardView view, VCardProperty property, ContactAddress item)
    {
        if (item.Formatted.Length > 0 && view.Version != VCardVersion.V40)
            SetFormatted(view, property, item.Kind, "");
        base.Remove(view, property, item);
    }
}
