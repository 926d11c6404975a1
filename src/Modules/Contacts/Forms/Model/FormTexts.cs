using System.Text;

namespace Carnet.Contacts.Forms.Model;

/// <summary>What a browser sends back unchanged. A text outside of this would look edited after a visit to the form.</summary>
internal static class FormTexts
{
    /// <summary>One line: line breaks become spaces, other control characters and broken pairs go, ends are trimmed.</summary>
    public static string Line(string text) => Clean(text, isMultiline: false);

    /// <summary>The same with line breaks kept, each as \n.</summary>
    public static string Lines(string text) => Clean(text, isMultiline: true);

    private static string Clean(string text, bool isMultiline)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t')
                clean.Append(isMultiline ? (char)rune.Value : ' ');
            else if (!Rune.IsControl(rune) && rune.Value is not (0xfffe or 0xffff))
                clean.Append(rune.ToString());
        }
        return clean.ToString().Trim();
    }
}
