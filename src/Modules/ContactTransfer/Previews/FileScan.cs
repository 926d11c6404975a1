using System.Text;
using Carnet.ContactFormats;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Records;

namespace Carnet.ContactTransfer.Previews;

/// <summary>Looks through a whole file once: how many contacts, what is wrong, who stands in the book already. Holds some hundred records at a time.</summary>
public sealed class FileScan(RecordFile file, KnownCards known)
{
    private const int Batch = 500;

    /// <param name="progress">Told how many records were seen.</param>
    /// <exception cref="Modularity.Errors.InvalidException">The file as a whole cannot be read.</exception>
    internal async Task<Findings> Scan(Import import, Func<int, Task> progress, CancellationToken cancel)
    {
        var findings = new Findings();
        var batch = new List<FileRecord>(Batch);
        await foreach (var record in file.Read(import, cancel))
        {
            batch.Add(record);
            if (batch.Count < Batch)
                continue;
            findings = await Add(findings, batch, import, cancel);
            batch.Clear();
            await progress(findings.Total);
        }
        return (await Add(findings, batch, import, cancel)) with { Header = await Header(import, cancel) };
    }

    private async Task<string?> Header(Import import, CancellationToken cancel)
    {
        if (import.Format != ContactFormat.Csv)
            return null;
        await using var stream = await file.Open(import, cancel);
        var table = await RecordFile.OpenTable(stream, import, cancel);
        return table.HasHeader ? Encoding.UTF8.GetString(CsvLine.Of(table.Columns)) : null;
    }

    private async Task<Findings> Add(Findings sum, List<FileRecord> batch, Import import, CancellationToken cancel)
    {
        var fresh = batch.Where(r => r is { Card: not null, IsRepeated: false }).ToList();
        var there = await known.Find(import.BookId, [.. fresh.Select(r => r.Card!.Uid!)], cancel);
        var standing = fresh.Where(r => there.ContainsKey(r.Card!.Uid!)).ToList();
        var same = standing.Count(r => there[r.Card!.Uid!].Says(r.Card.ToBytes()));
        var good = batch.Count(r => r.Card is not null);
        return sum with
        {
            Good = sum.Good + good,
            Bad = sum.Bad + batch.Count - good,
            Same = sum.Same + same + batch.Count(r => r.IsRepeated),
            Different = sum.Different + standing.Count - same,
            Problems = [.. sum.Problems.Concat(batch.SelectMany(Problem)).Take(Findings.MostProblems)],
        };
    }

    private static IEnumerable<FoundProblem> Problem(FileRecord record)
    {
        if (record.Problem is { } problem)
            yield return new FoundProblem(record.Line, problem.Code, IsFatal: true);
        if (record.Warning is { } warning)
            yield return new FoundProblem(record.Line, warning, IsFatal: false);
    }
}
