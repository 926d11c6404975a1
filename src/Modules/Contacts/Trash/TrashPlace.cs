using System.Globalization;

namespace Carnet.Contacts.Trash;

/// <summary>Where a line stands in the trash, newest first.</summary>
public readonly record struct TrashPlace(DateTimeOffset At, Guid ContactId, Guid BookId)
{
    /// <returns>Null for anything <see cref="ToString"/> did not write.</returns>
    public static TrashPlace? Parse(string? text) =>
        text?.Split('~') is [var at, var contact, var book]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.Ticks
        && Guid.TryParse(contact, CultureInfo.InvariantCulture, out var contactId) && Guid.TryParse(book, CultureInfo.InvariantCulture, out var bookId)
            ? new(new DateTimeOffset(ticks, TimeSpan.Zero), contactId, bookId)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}~{ContactId:N}~{BookId:N}");
}
