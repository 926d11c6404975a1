using System.Globalization;
using Carnet.ContactFormats;

namespace Carnet.Contacts.Forms.Model;

/// <summary>A field with several values, each a line of inputs.</summary>
/// <param name="Name">Stands before its inputs' names: <c>emails.0.value</c>.</param>
/// <param name="Typed">The inputs that make a line count: a kind without a value is nothing.</param>
/// <param name="Chosen">The other inputs.</param>
public abstract record FormList(string Name, IReadOnlyList<string> Typed, IReadOnlyList<string> Chosen)
{
    public IEnumerable<string> Inputs => Typed.Concat(Chosen);

    /// <summary>A line for each stored value.</summary>
    internal abstract List<FormRow> Show(ContactData contact);

    /// <summary>The contact with this list as the lines say; a line that shows its value unchanged leaves it as it is.</summary>
    internal abstract ContactData Read(ContactData contact, IReadOnlyList<FormRow> rows);
}

/// <summary>The same over a type of value.</summary>
internal sealed record FormList<T>(string Name, IReadOnlyList<string> Typed, IReadOnlyList<string> Chosen) : FormList(Name, Typed, Chosen)
    where T : class, new()
{
    public required Func<ContactData, ValueList<T>> Get { get; init; }
    public required Func<ContactData, ValueList<T>, ContactData> Set { get; init; }
    public required Action<T, Cells> Fill { get; init; }

    /// <summary>From the stored value, the inputs as they came back and as they were given out.</summary>
    public required Func<T, Cells, Cells, T> Take { get; init; }

    internal override List<FormRow> Show(ContactData contact) =>
        [.. Get(contact).Select((value, i) => new FormRow(i.ToString(CultureInfo.InvariantCulture), i, Shown(value)))];

    private Cells Shown(T value)
    {
        var cells = new Cells();
        Fill(value, cells);
        return cells;
    }

    internal override ContactData Read(ContactData contact, IReadOnlyList<FormRow> rows)
    {
        var stored = Get(contact);
        var used = new HashSet<int>();
        var values = new List<T>();
        foreach (var row in rows)
        {
            var origin = row.From is { } from && from >= 0 && from < stored.Count && used.Add(from) ? stored[from] : null;
            if (Value(row.Cells, origin) is { } value)
                values.Add(value);
        }
        return Set(contact, values.ToValueList());
    }

    private T? Value(Cells cells, T? origin)
    {
        var shown = Shown(origin ?? new T());
        if (origin is not null && cells.Repeats(shown))
            return origin;
        return cells.IsBlank(Typed) ? null : Take(origin ?? new T(), cells, shown);
    }
}
