namespace Carnet.ContactTransfer.Imports;

/// <summary>A record that was not stored, and why; its text can be downloaded, mended and sent again.</summary>
public sealed class ImportFailure
{
    /// <summary>A longer record is cut: it is there to be recognised.</summary>
    public const int MostBytes = 256 * 1024;

    public Guid ImportId { get; init; }

    /// <summary>Its place in the file, from 0.</summary>
    public int Number { get; init; }

    /// <summary>1-based line of the file.</summary>
    public int Line { get; init; }

    public string Code { get; init; } = "";
    public byte[] Raw { get; init; } = [];
}
