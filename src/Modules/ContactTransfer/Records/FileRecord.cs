using Carnet.ContactFormats.VCards;

namespace Carnet.ContactTransfer.Records;

/// <summary>One record of an uploaded file: a card in the form it will be stored in, or why there is none.</summary>
/// <param name="Number">Its place in the file, from 0.</param>
/// <param name="Line">1-based line of the file.</param>
internal sealed record FileRecord(int Number, int Line, VCard? Card, RecordProblem? Problem)
{
    /// <summary>The card was mended.</summary>
    public string? Warning { get; init; }

    /// <summary>The same contact in the same form came earlier in this file.</summary>
    public bool IsRepeated { get; init; }
}

/// <param name="Code">For translation.</param>
/// <param name="Raw">The record's text, as far as it was kept.</param>
internal sealed record RecordProblem(string Code, byte[] Raw);
