namespace Carnet.ContactTransfer.Imports;

/// <summary>What a look through the whole file found.</summary>
public sealed record Findings
{
    /// <summary>How many of the problems are listed.</summary>
    public const int MostProblems = 50;

    /// <summary>Contacts that can be stored.</summary>
    public int Good { get; init; }

    /// <summary>Records that cannot be read.</summary>
    public int Bad { get; init; }

    /// <summary>Of the good ones: those that stand in the book in exactly this form, or occur twice in the file.</summary>
    public int Same { get; init; }

    /// <summary>Of the good ones: those that stand in the book in another form.</summary>
    public int Different { get; init; }

    /// <summary>The first problems and warnings.</summary>
    public IReadOnlyList<FoundProblem> Problems { get; init; } = [];

    /// <summary>The row of column names of a table, as text.</summary>
    public string? Header { get; init; }

    public int Total => Good + Bad;

    /// <summary>How many contacts the book would gain.</summary>
    public int New(KnownContacts known) => known == KnownContacts.Add ? Good : Good - Same - Different;
}

/// <param name="Line">1-based line of the file.</param>
/// <param name="Code">For translation.</param>
/// <param name="IsFatal">The record is left out; otherwise it was mended.</param>
public sealed record FoundProblem(int Line, string Code, bool IsFatal);
