namespace Carnet.Modularity.Components;

/// <summary>What an input inside a <c>Field</c> has to carry.</summary>
/// <param name="DescribedBy">For <c>aria-describedby</c>.</param>
public sealed record FieldContext(string Id, string Name, bool IsInvalid, string? DescribedBy)
{
    public string SelectClass => IsInvalid ? "form-select is-invalid" : "form-select";
    public string InputClass => IsInvalid ? "form-control is-invalid" : "form-control";
}
