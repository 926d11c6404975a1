using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Related people: RELATED (RFC 6350 6.6.6), Apple's X-ABRELATEDNAMES, and one property per relation elsewhere.</summary>
internal sealed class RelatedLines : CardLines<ContactRelated>
{
    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["X-SPOUSE"] = "spouse", ["X-EVOLUTION-SPOUSE"] = "spouse", ["X-MS-SPOUSE"] = "spouse", ["X-KADDRESSBOOK-X-SpouseName"] = "spouse",
        ["X-MANAGER"] = "manager", ["X-EVOLUTION-MANAGER"] = "manager", ["X-MS-MANAGER"] = "manager", ["X-KADDRESSBOOK-X-ManagersName"] = "manager",
        ["X-ASSISTANT"] = "assistant", ["X-EVOLUTION-ASSISTANT"] = "assistant", ["X-MS-ASSISTANT"] = "assistant",
        ["X-KADDRESSBOOK-X-AssistantsName"] = "assistant", ["X-MS-CHILD"] = "child",
    };

    private static readonly string[] Types = ["spouse", "child", "parent", "friend", "colleague", "sibling", "agent", "emergency", "neighbor", "kin"];
    private static readonly string[] AppleLabels = ["Mother", "Father", "Parent", "Brother", "Sister", "Child", "Friend", "Spouse", "Partner", "Assistant", "Manager"];

    protected override IEnumerable<CardEntry<ContactRelated>> Read(CardView view)
    {
        foreach (var property in view.Card.Properties)
        {
            var isNamed = Named.TryGetValue(property.Name, out var relation);
            if (!isNamed && !property.Is("RELATED") && !property.Is("X-ABRELATEDNAMES"))
                continue;
            var name = ValueTexts.Email(property);
            // A reference to another card is no name to show.
            if (name.Length > 0 && !name.StartsWith("urn:", StringComparison.OrdinalIgnoreCase))
                yield return new(property, new ContactRelated { Label = relation ?? Label(view, property), Name = name });
        }
    }

    private static string Label(CardView view, VCardProperty property)
    {
        var label = view.Label(property);
        var word = label.Length > 0 ? label : property.Types.FirstOrDefault(t => t != "pref") ?? "";
        var known = word.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return known == "coworker" ? "colleague" : ContactKinds.Relations.Contains(known) ? known : word.Equals("other", StringComparison.OrdinalIgnoreCase) ? "" : word;
    }

    public override void Change(CardView view, VCardProperty property, ContactRelated before, ContactRelated after)
    {
        if (after.Name != before.Name)
            property.SetText(after.Name, view.Version);
        if (after.Label == before.Label)
            return;
        if (Named.ContainsKey(property.Name))
            view.Card.Replace(property, property = new VCardProperty("X-ABRELATEDNAMES", property.RawValue, property.Group, property.Parameters));
        SetLabel(view, property, after.Label);
    }

    private static void SetLabel(CardView view, VCardProperty property, string label)
    {
        var isType = property.Is("RELATED") && Types.Contains(label);
        property.SetParameter("TYPE", isType ? [label == "colleague" ? "co-worker" : label] : []);
        var apples = AppleLabels.FirstOrDefault(a => a.Equals(label, StringComparison.OrdinalIgnoreCase));
        view.SetCompanion(property, "X-ABLabel", isType ? "" : apples is null ? label : $"_$!<{apples}>!$_");
    }

    public override VCardProperty Add(CardView view, ContactRelated item)
    {
        var isNew = view.Version == VCardVersion.V40;
        var property = view.Card.Add(new VCardProperty(isNew ? "RELATED" : "X-ABRELATEDNAMES", ""));
        if (isNew)
            property.SetParameter("VALUE", "text");
        Change(view, property, new ContactRelated(), item);
        return property;
    }
}
