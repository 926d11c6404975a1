using Carnet.Modularity.People;

namespace Carnet.Contacts.Lists;

/// <summary>What a list can be sorted by.</summary>
public enum SortColumn { Name, Company, Email, Phone }

/// <summary>One page of one book.</summary>
public sealed record ListQuery(Guid BookId)
{
    public SortColumn Sort { get; init; } = SortColumn.Name;
    public bool Descending { get; init; }

    /// <summary>How names are sorted; only for <see cref="SortColumn.Name"/>.</summary>
    public NameOrder SortOrder { get; init; } = NameOrder.LastFirst;

    /// <summary>How names are shown.</summary>
    public NameOrder NameOrder { get; init; } = NameOrder.FirstLast;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public Cursor? After { get; init; }

    /// <summary>Starts at the first name with this sort key or a greater one (the alphabet rail); only for names.</summary>
    public string? From { get; init; }

    public int Size { get; init; } = 50;
}

/// <summary>A place in a sorted list: the last line's key and id (keyset paging). Text form: <c>id~key</c>.</summary>
public sealed record Cursor(string Key, Guid Id)
{
    public override string ToString() => $"{Id:N}~{Key}";

    /// <returns>Null when the text is no cursor; a list then starts at its beginning.</returns>
    public static Cursor? Parse(string? text) =>
        text is { Length: > 32 } && text[32] == '~' && Guid.TryParseExact(text[..32], "N", out var id) ? new Cursor(text[33..], id) : null;
}

/// <summary>A contact as lists show it.</summary>
/// <param name="MayEdit">Asked for all lines of a page at once.</param>
public sealed record ContactLine(Guid Id, string Name, string Company, string Email, string Phone, string? PictureTag, bool IsOrganization, bool MayEdit, Cursor Place);

/// <param name="Next">Cursor of the next page; null at the end.</param>
public sealed record ContactPage(IReadOnlyList<ContactLine> Lines, Cursor? Next);
