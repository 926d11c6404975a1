namespace Carnet.ContactSharing.Shares;

/// <summary>How somebody learns of a share (R51, R54, R55).</summary>
public enum NoticeKind
{
    Standard,
    WithNote,
    None,
}

/// <param name="Note">Of the sender; empty unless the kind is <see cref="NoticeKind.WithNote"/>.</param>
public sealed record Notice(NoticeKind Kind, string Note)
{
    public const int MostCharacters = 2000;

    public static readonly Notice None = new(NoticeKind.None, "");

    public bool IsMail => Kind != NoticeKind.None;

    /// <exception cref="Modularity.Errors.InvalidException">The note is too long.</exception>
    internal static Notice Of(NoticeKind kind, string? note)
    {
        var text = kind == NoticeKind.WithNote ? (note ?? "").Trim().Replace("\0", "", StringComparison.Ordinal) : "";
        return text.Length <= MostCharacters ? new Notice(kind, text) : throw Refusal.Of("note", "A note has at most {0} characters.", MostCharacters);
    }
}
