using System.Buffers;

namespace Carnet.ContactFormats.Csv;

/// <summary>
/// Keeps a spreadsheet from running a cell as a formula. A cell that begins with = + - @ tab or carriage return, and is not a phone number,
/// gets an apostrophe in front; a cell that begins with apostrophes and then such a sign gets one more, so that reading can take exactly one away.
/// </summary>
internal static class FormulaGuard
{
    private const string Signs = "=+-@\t\r＝＋－＠";

    private static readonly SearchValues<char> PhoneSigns = SearchValues.Create("0123456789 ()./-\u00a0");

    public static string Protect(string cell) => NeedsIt(cell) ? "'" + cell : cell;

    public static string Restore(string cell) => cell.StartsWith('\'') && NeedsIt(cell[1..]) ? cell[1..] : cell;

    private static bool NeedsIt(string cell)
    {
        var text = cell.AsSpan().TrimStart('\'');
        return text.Length > 0 && Signs.Contains(text[0], StringComparison.Ordinal) && !(text.Length == cell.Length && IsPhone(text));
    }

    // +33 3 27 00 00 01 or -12: nothing a spreadsheet could run, and phones read by other programs must stay as they are.
    private static bool IsPhone(ReadOnlySpan<char> text) => text[0] is '+' or '-' && text[1..].IndexOfAnyExcept(PhoneSigns) < 0;
}
