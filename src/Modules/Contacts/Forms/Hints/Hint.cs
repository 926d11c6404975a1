namespace Carnet.Contacts.Forms.Hints;

/// <summary>A remark on what was typed; never a refusal.</summary>
/// <param name="Text">Translated, or the value in another notation.</param>
/// <param name="IsDoubt">False: a confirmation.</param>
public sealed record Hint(string Text, bool IsDoubt);
