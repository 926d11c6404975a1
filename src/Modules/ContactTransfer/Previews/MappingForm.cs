using System.Globalization;
using Carnet.ContactFormats.Csv;
using Carnet.ContactTransfer.Imports;
using Carnet.ContactTransfer.Records;
using Microsoft.AspNetCore.Http;

namespace Carnet.ContactTransfer.Previews;

/// <summary>Reads the table of columns; a column that is not in the form keeps its target.</summary>
public sealed class MappingForm(RecordFile file)
{
    public const string Header = "header", Dates = "dates";

    public static string Column(int index) => "c" + index.ToString(CultureInfo.InvariantCulture);

    internal async Task<ImportChoices> Read(Import import, IFormCollection form, CancellationToken cancel)
    {
        var choices = import.Choices with { DayFirst = Flag(form[Dates]) };
        await using var stream = await file.Open(import, cancel);
        var table = await RecordFile.OpenTable(stream, import, cancel);
        // Other column names bring other proposals.
        if (Flag(form[Header]) is { } hasHeader && hasHeader != table.HasHeader)
            return choices with { HasHeader = hasHeader, Columns = null };
        var mapping = import.Choices.Mapping ?? table.Mapping;
        for (var i = 0; i < mapping.Columns.Count; i++)
            if (form[Column(i)] is [{ } target] && ColumnMapping.Targets.Contains(target))
                mapping = mapping.With(i, target);
        return choices with { Columns = mapping.Columns };
    }

    private static bool? Flag(string? value) => bool.TryParse(value, out var flag) ? flag : null;
}
