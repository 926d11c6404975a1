namespace Carnet.ContactFormats.Csv;

/// <summary>Finds what divides the cells.</summary>
internal static class Delimiters
{
    private const string Candidates = ",;\t|";
    private const int RecordsLooked = 10;

    /// <summary>The delimiter, and the length of an Excel <c>sep=;</c> line in front of the table.</summary>
    public static (char Delimiter, int Skip) Of(string head)
    {
        if (head.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && head.Length > 5 && head[5] is '\r' or '\n')
            return (head[4], head.IndexOf('\n', StringComparison.Ordinal) + 1);
        return (Candidates.OrderByDescending(c => Score(head, c)).First(), 0);
    }

    // The header decides; what later records agree with counts extra, for a comma may stand in a header's words.
    private static int Score(string head, char delimiter)
    {
        var counts = Counts(head, delimiter).Take(RecordsLooked).ToList();
        if (counts.Count == 0 || counts[0] == 0)
            return 0;
        return counts[0] * 10 + 100 * counts.Count(c => c == counts[0]);
    }

    private static IEnumerable<int> Counts(string head, char delimiter)
    {
        var (count, isQuoted) = (0, false);
        foreach (var c in head)
        {
            if (c == '"')
                isQuoted = !isQuoted;
            else if (c == delimiter && !isQuoted)
                count++;
            else if (c == '\n' && !isQuoted)
            {
                yield return count;
                count = 0;
            }
        }
        if (count > 0)
            yield return count;
    }
}
