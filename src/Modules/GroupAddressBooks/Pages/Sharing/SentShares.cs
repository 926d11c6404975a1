namespace Carnet.GroupAddressBooks.Pages.Sharing;

/// <summary>Contacts, and the books they are shared with.</summary>
public sealed record SentShares
{
    public IReadOnlyList<Guid> Ids { get; init => field = value ?? []; } = [];

    /// <summary>"true": all contacts of <see cref="From"/> instead.</summary>
    public string? Everything { get; init; }

    /// <summary>The book they were chosen in.</summary>
    public Guid? From { get; init; }

    /// <summary>Ticked.</summary>
    public IReadOnlyList<Guid> Books { get; init => field = value ?? []; } = [];

    /// <summary>The book whose minus was pressed.</summary>
    public Guid? Book { get; init; }

    public bool IsEverything => Everything == "true" && From is not null;
}
