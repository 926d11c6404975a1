namespace Carnet.ContactFormats.Csv;

/// <summary>
/// Which column fills which field. A target is <c>ignore</c>, <c>custom</c> (a field called like the column), a single field
/// (<c>givenName</c>, <c>birthday</c>, <c>notes</c>) or
/// <c>list.slot.part</c>: <c>email.1.value</c>, <c>email.1.kind</c>, <c>phone.mobile.value</c>, <c>address.work.city</c>, <c>custom.1.value</c>.
/// A slot that is a word is also the kind (<c>work2</c> is the second of its kind); columns of the same slot fill one item.
/// </summary>
/// <param name="Columns">One target per column, in the order of the file.</param>
public sealed record ColumnMapping(ValueList<string> Columns)
{
    public const string Ignore = "ignore";

    /// <summary>The targets a user can choose from.</summary>
    public static IReadOnlyList<string> Targets => CsvTargets.Offered;

    /// <summary>The mapping with one column going elsewhere.</summary>
    /// <exception cref="ArgumentException">No such target.</exception>
    public ColumnMapping With(int column, string target)
    {
        if (!CsvTargets.IsKnown(target))
            throw new ArgumentException($"There is no target '{target}'.", nameof(target));
        return this with { Columns = Columns.Select((old, i) => i == column ? target : old).ToValueList() };
    }
}
