using Carnet.ContactFormats.Csv;

namespace Carnet.ContactTransfer.Imports;

/// <summary>What the person decided in the preview.</summary>
public sealed record ImportChoices
{
    /// <summary>Which column fills which field; null: as proposed. CSV only.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Whether the first row holds the columns' names; null: as found out. CSV only.</summary>
    public bool? HasHeader { get; init; }

    /// <summary>Whether 03/04 is the 3rd of April; null: as found out. CSV only.</summary>
    public bool? DayFirst { get; init; }

    public KnownContacts Known { get; init; } = KnownContacts.Keep;

    public ColumnMapping? Mapping => Columns is null ? null : new ColumnMapping([.. Columns]);
}
