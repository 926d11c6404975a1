namespace Carnet.Contacts.Pages.Facts;

/// <summary>One line of a contact's details.</summary>
/// <param name="Label">Translated, or the writer's own word.</param>
/// <param name="Text">Shown as text whatever it holds; line breaks are kept.</param>
public sealed record Fact(string Label, string Text)
{
    /// <summary>A checked address (tel:, mailto:, http:, https:), or null.</summary>
    public string? Href { get; init; }

    /// <summary>Opens another site.</summary>
    public bool IsExternal { get; init; }

    /// <summary>A quiet remark behind the text.</summary>
    public string? Remark { get; init; }

    public bool IsPreferred { get; init; }

    /// <summary>What the line is when the label only says which kind: a Bootstrap Icons name and its translated meaning.</summary>
    public (string Name, string Meaning)? Icon { get; init; }

    /// <summary>The label where no icon stands beside it: "Phone, Work".</summary>
    public string LongLabel => Icon is { } icon && icon.Meaning != Label ? $"{icon.Meaning}, {Label}" : Label;
}

/// <summary>Facts that belong together.</summary>
public sealed record FactGroup(string Title, IReadOnlyList<Fact> Facts)
{
    /// <summary>The title says already what the one line is.</summary>
    public bool IsOneText => Facts is [var only] && only.Label == Title;
}
