using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Rights;

namespace Carnet.Contacts.Pages.Details;

/// <summary>One contact as its reader may see it.</summary>
/// <param name="Name">In the reader's order of names; "" when it has none.</param>
public sealed record DetailView(Contact Contact, ContactData Data, string Name, Right Rights, Places Where)
{
    /// <summary>The newest entry of the history.</summary>
    public ContactRevision? LastChange { get; init; }

    /// <summary>ISO 3166 code for numbers typed without one.</summary>
    public string Country { get; init; } = "";

    public IReadOnlyList<ContactTab> Tabs { get; init; } = [];
    public IReadOnlyList<ContactPart> Parts { get; init; } = [];
    public IReadOnlyList<ContactAction> Actions { get; init; } = [];

    public BookView? Book => Where.Book;
    public IReadOnlyList<BookView> Places => Where.All;
    public bool MayEdit => Rights.HasFlag(Right.Edit);
    public bool MayDelete => Where.MayDelete;
}
