using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Carnet.Runtime.Data;

/// <summary>
/// U+0000 is left out of every text on its way into the database, whichever door it came through: PostgreSQL keeps it in no
/// text (its manual, 8.3), and both databases shall answer alike.
/// </summary>
internal sealed class NulFreeText : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        foreach (DbParameter parameter in result.Parameters)
            if (Clean(parameter.Value) is { } clean)
                parameter.Value = clean;
        return result;
    }

    /// <returns>Null when there is nothing to leave out.</returns>
    private static object? Clean(object? value) => value switch
    {
        string text when Has(text) => Without(text),
        IEnumerable<string?> texts when texts.Any(Has) => texts.Select(Without).ToArray(),
        _ => null,
    };

    private static bool Has(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true;

    private static string? Without(string? text) => text?.Replace("\0", "", StringComparison.Ordinal);
}
