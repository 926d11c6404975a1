using Carnet.ContactFormats.VCards;

namespace Carnet.ContactFormats.Cards;

/// <summary>Reads and writes what a property says of its kind, label and preference; other parameters are left alone.</summary>
internal static class KindParameters
{
    public static (string Kind, string Label) Read(CardView view, VCardProperty property, KindTable table) =>
        table.Read(RawTypes(property), view.Label(property));

    public static bool IsPreferred(VCardProperty property) =>
        property.Parameters.Count > 0 && (property.Parameter("PREF") == "1" || RawTypes(property).Exists(IsPref));

    public static void SetKind(CardView view, VCardProperty property, KindTable table, (string Kind, string Label) before, (string Kind, string Label) after)
    {
        if (before == after)
            return;
        var old = table.Row(before.Kind)?.Types ?? [];
        RemoveTypes(property, t => old.Contains(KindTable.Normal(t)) || t.Equals(before.Label, StringComparison.OrdinalIgnoreCase));
        var row = after.Label.Length > 0 ? null : table.Row(after.Kind);
        AddTypes(property, view.Version, (table.Row(after.Kind)?.Types ?? []).Where(t => !RawTypes(property).Any(own => KindTable.Normal(own) == t)));
        view.SetCompanion(property, "X-ABLabel", after.Label.Length > 0 ? after.Label : row?.AppleLabel ?? "");
    }

    // RFC 6350 5.3: PREF=1; RFC 2426 3.3.1: TYPE=pref; vCard 2.1: a bare PREF.
    public static void SetPreferred(VCardProperty property, VCardVersion version, bool isPreferred)
    {
        if (isPreferred == IsPreferred(property))
            return;
        RemoveTypes(property, IsPref);
        property.SetParameter("PREF", []);
        if (isPreferred && version == VCardVersion.V40)
            property.SetParameter("PREF", "1");
        else if (isPreferred)
            AddTypes(property, version, ["pref"]);
    }

    private static bool IsPref(string type) => type.Equals("pref", StringComparison.OrdinalIgnoreCase);

    /// <summary>TYPE values and bare types in their own spelling.</summary>
    public static List<string> RawTypes(VCardProperty property)
    {
        var types = new List<string>();
        foreach (var parameter in property.Parameters)
            if (IsTypes(parameter))
                foreach (var value in parameter.Values)
                    if (!value.Contains(',', StringComparison.Ordinal) && !PropertyTypes.IsEncoding(value))
                        types.Add(value);
                    else
                        types.AddRange(value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(t => !PropertyTypes.IsEncoding(t)));
        return types;
    }

    private static bool IsTypes(VCardParameter parameter) => parameter.Name.Length == 0 || parameter.Is("TYPE");

    private static void RemoveTypes(VCardProperty property, Func<string, bool> isUnwanted)
    {
        if (!RawTypes(property).Any(isUnwanted))
            return;
        var kept = new List<VCardParameter>();
        foreach (var parameter in property.Parameters)
        {
            var values = IsTypes(parameter) ? [.. parameter.Values.SelectMany(v => v.Split(',')).Where(v => !isUnwanted(v.Trim()))] : parameter.Values;
            if (values.Count > 0)
                kept.Add(parameter with { Values = values });
        }
        property.SetParameters(kept);
    }

    public static void AddTypes(VCardProperty property, VCardVersion version, IEnumerable<string> types)
    {
        var added = types.Select(t => version switch
        {
            VCardVersion.V21 => new VCardParameter("", [t.ToUpperInvariant()]),
            VCardVersion.V30 => new VCardParameter("TYPE", [t.ToUpperInvariant()]),
            _ => new VCardParameter("TYPE", [t]),
        }).ToList();
        if (added.Count > 0)
            property.SetParameters([.. property.Parameters, .. added]);
    }
}
