namespace Carnet.Contacts.Forms.Model;

/// <summary>The inputs of one line of the form by name, as text. A missing one was not shown.</summary>
public sealed class Cells
{
    /// <summary>Inputs of several lines; all others have one.</summary>
    private static readonly HashSet<string> Multiline = ["street", "notes"];

    private readonly Dictionary<string, string> _texts = [];

    public string this[string name]
    {
        get => _texts.GetValueOrDefault(name, "");
        set => _texts[name] = Multiline.Contains(name) ? FormTexts.Lines(value) : FormTexts.Line(value);
    }

    public IReadOnlyDictionary<string, string> All => _texts;

    public bool Has(string name) => _texts.ContainsKey(name);

    public bool IsOn(string name) => this[name] == "true";

    /// <summary>Whether nobody typed anything; a chosen kind alone is nothing.</summary>
    public bool IsBlank(IEnumerable<string> typed) => typed.All(name => this[name].Length == 0);

    /// <summary>What the field is to be: as it was where the input shows it unchanged, else the input's text.</summary>
    /// <param name="shown">The inputs as they were given out.</param>
    /// <param name="stored">The field's own text, of which the input may show less.</param>
    public string Edited(string name, Cells shown, string stored) =>
        !Has(name) || this[name] == shown[name] ? stored : this[name];

    /// <summary>Whether every input that came back shows what was given out.</summary>
    public bool Repeats(Cells shown) => _texts.All(cell => cell.Value == shown[cell.Key]);
}
