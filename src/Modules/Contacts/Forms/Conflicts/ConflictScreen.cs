using Carnet.ContactFormats;
using Carnet.Contacts.Cards;
using Carnet.Contacts.Forms.Model;
using Carnet.Contacts.Histories;
using Carnet.Contacts.Pages;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.Contacts.Forms.Conflicts;

/// <summary>One field that two people left differently.</summary>
/// <param name="TakeMine">What is ticked at first: the side that changed it.</param>
/// <param name="ByBoth">Both changed it, so one of the two is lost.</param>
public sealed record ConflictField(string FieldId, string Theirs, string Mine, bool TakeMine, bool ByBoth);

/// <summary>Somebody saved the contact while it was in a form: both versions, field by field.</summary>
/// <param name="Form">The whole form as it was sent, which travels along in hidden inputs.</param>
/// <param name="Seen">The revision whose values stand as theirs.</param>
public sealed record ConflictScreen(ContactForm Form, long Seen, IReadOnlyList<ConflictField> Fields)
{
    public string Title { get; init; } = "";
    public string Action { get; init; } = "";
    public string CancelPath { get; init; } = "";
    public ContactRevision? LastChange { get; init; }

    /// <summary>Nobody else: the same person in two windows.</summary>
    public bool IsMine { get; init; }

    public ContactPhoto? TheirPhoto { get; init; }
    public ContactPhoto? MyPhoto { get; init; }
    public bool InPane { get; init; }
}

/// <summary>Compares what two people made of a contact.</summary>
public sealed class ConflictScreens(History history, CurrentUser user, Texts<ContactsModule> texts)
{
    private readonly FieldReadings _readings = new(texts);

    public async Task<ConflictScreen> Of(Edit edit, CancellationToken cancel)
    {
        var theirs = edit.Contact.Read();
        var mine = edit.MineOver(theirs);
        var last = await history.Newest(edit.Contact.Id, cancel);
        var isMine = last?.ActorId == user.Id;
        return new(edit.Sent.Form, edit.Contact.Revision, Fields(edit.Stored, theirs, mine))
        {
            Title = texts[isMine ? "You saved {0} meanwhile in another window" : "Somebody else saved {0} meanwhile", edit.Contact.NameFirstLast],
            Action = FormLinks.Save(edit.Contact.Id),
            CancelPath = ContactLinks.Contact(edit.Contact.Id),
            LastChange = last,
            IsMine = isMine,
            TheirPhoto = theirs.Photo,
            MyPhoto = mine.Photo,
        };
    }

    private List<ConflictField> Fields(ContactData before, ContactData theirs, ContactData mine)
    {
        var byMe = Ids(before, mine);
        var byThem = Ids(before, theirs);
        return [.. ContactFields.Compare(theirs, mine).Select(change => change.FieldId).Select(id => new ConflictField(
            id, _readings.Of(id, theirs), _readings.Of(id, mine), byMe.Contains(id), byMe.Contains(id) && byThem.Contains(id)))];
    }

    private static HashSet<string> Ids(ContactData one, ContactData other) => [.. ContactFields.Compare(one, other).Select(change => change.FieldId)];
}
