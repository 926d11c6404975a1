namespace Carnet.ContactFormats.Csv;

/// <summary>
/// Which column fills which field: givenName, email.1.value, email.1.kind, phone.mobile, address.work.city, birthday, notes, ignore … .
/// All targets are in <see cref="Targets"/>.
/// </summary>
public sealed record ColumnMapping(ValueList<string> Columns)
{
    public const string Ignore = "ignore";

    /// <summary>The targets a user can choose from.</summary>
    public static IReadOnlyList<string> Targets => throw new NotImplementedException();

    /// <summary>The mapping with one column going elsewhere.</summary>
    /// <exception cref="ArgumentException">No such target.</exception>
    public ColumnMapping With(int column, string target) => throw new NotImplementedException();
}
