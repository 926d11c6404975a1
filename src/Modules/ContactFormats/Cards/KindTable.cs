namespace Carnet.ContactFormats.Cards;

/// <summary>A kind with the vCard types that say it, or the label that does where vCard has no type.</summary>
internal sealed record KindRow(string Kind, string[] Types, string? AppleLabel = null)
{
    public static KindRow Typed(string kind, params string[] types) => new(kind, types);

    public static KindRow Labelled(string kind, string label) => new(kind, [], label);
}

/// <summary>The kinds of one property: the first row whose types all stand on the property wins.</summary>
internal sealed class KindTable(params KindRow[] rows)
{
    /// <summary>Types that say how to reach somebody, not whose address it is.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "pref", "internet", "x400", "voice", "msg", "text", "postal", "parcel", "dom", "intl", "other", "x-other", "bbs", "modem", "pcs",
        "uri", "vcard", "jpeg", "jpg", "png", "gif",
    };

    private static readonly Dictionary<string, string> TypeAliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mobile"] = "cell", ["x-mobile"] = "cell", ["iphone"] = "cell", ["main-number"] = "main", ["company"] = "main", ["facsimile"] = "fax",
        ["tty-tdd"] = "textphone", ["tty"] = "textphone", ["business"] = "work", ["private"] = "home", ["x-evolution-callback"] = "callback",
        ["x-evolution-radio"] = "radio", ["x-evolution-telex"] = "telex", ["x-evolution-ttytdd"] = "textphone", ["x-evolution-company"] = "main",
        ["x-evolution-assistant"] = "assistant",
    };

    private static readonly Dictionary<string, string> LabelAliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["assistantphone"] = "assistant", ["assistant phone"] = "assistant", ["cell"] = "mobile", ["iphone"] = "mobile", ["mobile phone"] = "mobile",
        ["work mobile"] = "workmobile", ["work fax"] = "workfax", ["home fax"] = "homefax", ["other fax"] = "fax", ["otherfax"] = "fax",
        ["home page"] = "homepage", ["company main"] = "main", ["car phone"] = "car", ["tty/tdd"] = "tty",
    };

    private readonly Dictionary<string, KindRow> byKind = rows.ToDictionary(r => r.Kind);

    public KindRow? Row(string kind) => byKind.GetValueOrDefault(kind);

    /// <param name="types">As written.</param>
    /// <param name="label">X-ABLabel, or "".</param>
    public (string Kind, string Label) Read(IReadOnlyList<string> types, string label)
    {
        if (label.Length > 0 && OfLabel(label) is { } labelled)
            return (labelled, "");
        var kind = OfTypes(types);
        return (kind ?? ContactKinds.Other, label.Length > 0 ? label : kind is null ? UnknownType(types) : "");
    }

    /// <summary>The kind a label names in any program's spelling, if this table has it.</summary>
    public string? OfLabel(string label)
    {
        var name = LabelAliases.GetValueOrDefault(label, label).ToLowerInvariant();
        return name == ContactKinds.Other || byKind.ContainsKey(name) ? name : null;
    }

    private string? OfTypes(IReadOnlyList<string> types)
    {
        if (types.Count == 0)
            return null;
        var normal = new string[types.Count];
        for (var i = 0; i < normal.Length; i++)
            normal[i] = Normal(types[i]);
        foreach (var row in rows)
            if (row.Types.Length > 0 && ContainsAll(normal, row.Types))
                return row.Kind;
        return null;
    }

    private static bool ContainsAll(string[] types, string[] wanted)
    {
        foreach (var type in wanted)
            if (Array.IndexOf(types, type) < 0)
                return false;
        return true;
    }

    // TYPE=WhatsApp is no type of vCard's, but it is what the user called the number.
    private static string UnknownType(IReadOnlyList<string> types) =>
        types.Count == 0 ? "" : types.FirstOrDefault(t => !Silent.Contains(t) && !t.StartsWith("x-evolution-ui-slot", StringComparison.OrdinalIgnoreCase)) ?? "";

    public static string Normal(string type) => TypeAliases.GetValueOrDefault(type, type.ToLowerInvariant());
}
