using Carnet.ContactTransfer.Imports;

namespace Carnet.ContactTransfer.Jobs;

/// <summary>What came of one batch.</summary>
internal sealed class Tally
{
    public int Imported { get; set; }
    public int Replaced { get; set; }
    public int Skipped { get; set; }
    public List<ImportFailure> Failures { get; } = [];

    public void Fail(Import import, Prepared prepared, string code, byte[] raw) => Failures.Add(new ImportFailure
    {
        ImportId = import.Id,
        Number = prepared.Record.Number,
        Line = prepared.Record.Line,
        Code = code,
        Raw = raw.Length <= ImportFailure.MostBytes ? raw : raw[..ImportFailure.MostBytes],
    });
}
