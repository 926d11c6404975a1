namespace Carnet.Contacts.Forms.Model;

/// <summary>One line of a list in the form.</summary>
/// <param name="Token">Stands in the names of its inputs; unique in its list.</param>
/// <param name="From">Which of the stored values it shows, or null for a new one.</param>
public sealed record FormRow(string Token, int? From, Cells Cells)
{
    /// <summary>The token that the browser replaces when it adds a line.</summary>
    public const string Blueprint = "__row__";

    public string this[string name] => Cells[name];

    /// <summary>A line for a value that does not exist yet.</summary>
    /// <param name="kind">The kind it starts with, or "".</param>
    public static FormRow Empty(string token, string kind)
    {
        var cells = new Cells();
        if (kind.Length > 0)
            cells["kind"] = kind;
        return new FormRow(token, null, cells);
    }
}
