using Carnet.Contacts.Books;
using Carnet.Contacts.Rights;

namespace Carnet.ContactSharing.Shares;

/// <summary>Why somebody is told of a share.</summary>
public enum Occasion
{
    New,

    /// <summary>He has it already, with other rights from now on.</summary>
    Changed,

    /// <summary>Nothing changed.</summary>
    Reminder,
}

/// <summary>What is told of a share, and how.</summary>
public sealed record ShareFact(AddressBook Book, Right Rights, Occasion Occasion, Notice Notice)
{
    /// <param name="before">What was given before; null: nothing.</param>
    internal static ShareFact Of(AddressBook book, Right? before, Right now, Notice notice) =>
        new(book, now, before is null ? Occasion.New : before == now ? Occasion.Reminder : Occasion.Changed, notice);
}
