using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;

namespace Carnet.Modularity.Forms;

/// <summary>What a form that was refused says when it is shown again.</summary>
/// <param name="Field">The name of the field at fault, or null for the whole form.</param>
/// <param name="Message">Translated.</param>
public sealed record FormFault(string? Field, string Message)
{
    /// <summary>What else is wrong.</summary>
    public IReadOnlyList<FormFault> Others { get; init; } = [];

    public static FormFault Of(InvalidException refusal, TextCatalog texts) =>
        new(refusal.Field, texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments])) { Others = [.. refusal.Others.Select(other => Of(other, texts))] };
}

public static class FormFaults
{
    /// <returns>All that is wrong with this field, or null.</returns>
    public static string? On(this FormFault? fault, string field) => fault is null ? null
        : string.Join(' ', fault.Others.Prepend(fault).Where(one => one.Field == field).Select(one => one.Message)) is { Length: > 0 } words ? words : null;
}
