using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Carnet.Modularity.Data;

/// <summary>SQLite: 16 big-endian bytes, so that the order of version 7 identifiers is the order of their making.</summary>
public sealed class GuidBytes() : ValueConverter<Guid, byte[]>(
    guid => guid.ToByteArray(true),
    bytes => new Guid(bytes, true));

/// <summary>SQLite has no time type that sorts; UTC ticks do.</summary>
public sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

/// <summary>One naming rule for both databases, so that hand-written SQL needs no quotes.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Of(property.GetColumnName()));
    }

    /// <summary>"ContactId" → "contact_id"; a name already in snake_case is unchanged.</summary>
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))) && name[i - 1] != '_')
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}

/// <summary>Columns compared byte by byte on both databases: sort keys that are folded already.</summary>
public static class OrdinalColumns
{
    private const string Mark = "Carnet:Ordinal";

    public static Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<string> IsOrdinal(
        this Microsoft.EntityFrameworkCore.Metadata.Builders.PropertyBuilder<string> property) => property.HasAnnotation(Mark, true);

    internal static void Apply(ModelBuilder model, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
            return;
        foreach (var property in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties()))
            if (property.FindAnnotation(Mark) is not null)
                property.SetCollation(ColumnTypes.Of(nameof(DatabaseProvider.PostgreSql)).Ordinal);
    }
}
