using System.Text;
using Carnet.Contacts.Lists;
using Carnet.Modularity.Work;
using Microsoft.AspNetCore.Mvc;

namespace Carnet.Contacts.Pages.Lists;

/// <summary>What the address of a list says; a value that cannot be read is passed over, so that an old bookmark still opens the book.</summary>
public sealed record ListAddress
{
    [FromRoute(Name = "bookId")] public Guid BookId { get; init; }

    /// <summary>name, company, email or phone.</summary>
    [FromQuery(Name = "sort")] public string? Sort { get; init; }

    /// <summary>asc or desc.</summary>
    [FromQuery(Name = "dir")] public string? Dir { get; init; }

    /// <summary>Sort key to begin at (a letter of the rail).</summary>
    [FromQuery(Name = "from")] public string? From { get; init; }

    /// <summary>Cursor: the lines behind it.</summary>
    [FromQuery(Name = "after")] public string? After { get; init; }

    /// <summary>Cursor: the lines before it.</summary>
    [FromQuery(Name = "before")] public string? Before { get; init; }

    /// <summary>The contact whose line must be in sight.</summary>
    [FromQuery(Name = "selected")] public string? Selected { get; init; }

    public SortColumn Column => Enum.TryParse<SortColumn>(Sort, ignoreCase: true, out var column) && Enum.IsDefined(column) ? column : SortColumn.Name;
    public bool IsDescending => Dir == "desc";
    public Guid? SelectedId => Guid.TryParse(Selected, out var id) ? id : null;

    /// <summary>True for a request that wants further lines of a list already shown.</summary>
    public bool IsContinuation => After is not null || Before is not null;

    /// <summary>The same list from its beginning.</summary>
    public ListAddress Start => new() { BookId = BookId, Sort = Sort, Dir = Dir };

    /// <summary>By this column; the other way round when it is sorted by it already.</summary>
    public ListAddress SortedBy(SortColumn column) => Start with
    {
        Sort = column.ToString().ToLowerInvariant(),
        Dir = column == Column && !IsDescending ? "desc" : "asc",
    };

    public ListQuery Query(DisplayPreferences display) => new(BookId)
    {
        Sort = Column,
        Descending = IsDescending,
        SortOrder = display.SortOrder,
        NameOrder = display.NameOrder,
        From = Column == SortColumn.Name && !IsDescending ? Key(From) : null,
        After = Cursor.Parse(Key(After)),
        Size = display.PageSize,
    };

    /// <summary>Where the lines that <see cref="Before"/> asks for end; null when it asks for none.</summary>
    public Cursor? End => Cursor.Parse(Key(Before));

    // PostgreSQL takes no such text, and no key holds it.
    private static string? Key(string? text) => text?.Contains('\0', StringComparison.Ordinal) == true ? null : text;

    /// <summary>Relative to the tenant's root.</summary>
    public string Path
    {
        get
        {
            var path = new StringBuilder(ContactLinks.Book(BookId));
            var separator = '?';
            foreach (var (name, value) in new[] { ("sort", Sort), ("dir", Dir), ("from", From), ("after", After), ("before", Before), ("selected", Selected) })
            {
                if (value is not { Length: > 0 })
                    continue;
                path.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
                separator = '&';
            }
            return path.ToString();
        }
    }
}
