using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Shares;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>With whom, what and how, as the forms of sharing send it.</summary>
public sealed record ShareForm
{
    /// <summary>Ids.</summary>
    public IReadOnlyList<string> People { get; init => field = value ?? []; } = [];

    /// <summary>Ids.</summary>
    public IReadOnlyList<Guid> Groups { get; init => field = value ?? []; } = [];

    /// <summary>What stands in the search field.</summary>
    public string? Who { get; init; }

    public Role? Role { get; init; }

    /// <summary>Single rights: the four ticks of a private book.</summary>
    public IReadOnlyList<Right> Rights { get; init => field = value ?? []; } = [];

    public NoticeKind? Notice { get; init; }
    public string? Note { get; init; }

    public NoticeKind Kind => Notice ?? NoticeKind.Standard;

    internal Notice Mail => Carnet.ContactSharing.Shares.Notice.Of(Kind, Note);

    /// <summary>Add, edit and delete bring the look along (R35, R37).</summary>
    public Right RightsFor(BookKind kind)
    {
        if (kind == BookKind.Folder)
            return (Role ?? Carnet.ContactSharing.Shares.Role.Viewer).Rights();
        var ticked = Rights.Aggregate(Right.None, (all, one) => all | one) & ~Right.Manage;
        return ticked == Right.None ? Right.None : ticked | Right.View;
    }

    internal IReadOnlyList<ShareTarget> Targets => [.. People.Select(ShareTarget.Person).Concat(Groups.Select(ShareTarget.Group)).Distinct()];
}
