using Carnet.ContactFormats;
using Carnet.ContactFormats.Csv;
using Carnet.Contacts.Pages.Details;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Records;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;

namespace Carnet.ContactTransfer.Previews;

/// <summary>Reads the beginning of a file, and no more of it.</summary>
public sealed class PreviewReader(RecordFile file, IPreferences preferences)
{
    private const int MostSamples = 3, MostColumns = 300;

    internal async Task<Preview> Read(Import import, CancellationToken cancel)
    {
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var lines = new List<PreviewLine>();
        await foreach (var record in file.Read(import, cancel))
        {
            if (record.Card is { } card)
                lines.Add(Line(ContactCard.Read(card), order));
            if (lines.Count == Preview.MostLines)
                break;
        }
        return new Preview(lines, import.Format == ContactFormat.Csv ? await Table(import, cancel) : null);
    }

    private static PreviewLine Line(ContactData data, NameOrder order) => new(
        order == NameOrder.FirstLast ? ContactNames.FirstLast(data) : ContactNames.LastFirst(data),
        data.Organization,
        [.. data.Emails.Select(e => e.Value)],
        [.. data.Phones.Select(p => p.Value)],
        data.Birthday is { } day ? Moments.Text(day) : "",
        data.Photo is not null,
        data.IsOrganization) { IsGroup = data.IsGroup };

    private async Task<TablePreview> Table(Import import, CancellationToken cancel)
    {
        await using var stream = await file.Open(import, cancel);
        var table = await RecordFile.OpenTable(stream, import, cancel);
        var mapping = import.Choices.Mapping ?? table.Mapping;
        var columns = mapping.Columns.Select((target, i) => new ColumnPreview(i, table.HasHeader ? table.Columns[i] : null, Samples(table, i), target)).ToList();
        var shown = columns.Where(c => c.Samples.Count > 0).Take(MostColumns).ToList();
        return new TablePreview(table.Dialect, table.Encoding.WebName.ToUpperInvariant(), table.Delimiter, table.HasHeader, shown, columns.Count - shown.Count);
    }

    private static List<string> Samples(CsvTable table, int column) =>
        [.. table.SampleRows.Where(r => column < r.Count).Select(r => r[column].Trim()).Where(text => text.Length > 0).Distinct().Take(MostSamples)];
}
