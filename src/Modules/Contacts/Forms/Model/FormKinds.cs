using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>A pull-down of kinds whose last choice, Custom, takes a label of one's own.</summary>
internal static class FormKinds
{
    public const string Custom = "custom";

    public static void Show(string kind, string label, Cells cells)
    {
        cells["kind"] = label.Length > 0 ? Custom : kind;
        cells["label"] = label;
    }

    public static (string Kind, string Label) Read(Cells cells, Cells shown, string kind, string label, IReadOnlyList<string> known)
    {
        if (!cells.Has("kind") || (cells["kind"] == shown["kind"] && cells["label"] == shown["label"]))
            return (kind, label);
        if (cells["kind"] == Custom)
            // The card may know the kind of a value that carries a label; the pull-down shows one of them.
            return (label.Length > 0 ? kind : ContactKinds.Other, cells["label"]);
        return (cells["kind"] == kind || known.Contains(cells["kind"]) ? cells["kind"] : ContactKinds.Other, "");
    }
}
