namespace OrchardCore.Workflows.Abstractions.Models;

public class Outcome
{
    public Outcome(global::Microsoft.Extensions.Localization.LocalizedString displayName) { }
}
