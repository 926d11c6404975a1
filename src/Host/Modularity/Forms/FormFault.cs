using Carnet.Modularity.Errors;
using Carnet.Modularity.Texts;

namespace Carnet.Modularity.Forms;

/// <summary>What a form that was refused says when it is shown again.</summary>
/// <param name="Field">The name of the field at fault, or null for the whole form.</param>
/// <param name="Message">Translated.</param>
public sealed record FormFault(string? Field, string Message)
{
    public static FormFault Of(InvalidException refusal, TextCatalog texts) =>
        new(refusal.Field, texts.Get(refusal.TextsOf.Assembly, refusal.Message, [.. refusal.Arguments]));
}

public static class FormFaults
{
    /// <returns>What is wrong with this field, or null.</returns>
    public static string? On(this FormFault? fault, string field) => fault?.Field == field ? fault.Message : null;
}
