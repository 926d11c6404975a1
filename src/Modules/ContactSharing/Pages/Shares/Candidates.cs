using Carnet.Contacts.Books;
using Carnet.ContactSharing.Shares;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;

namespace Carnet.ContactSharing.Pages.Shares;

/// <summary>Somebody a book could be shared with.</summary>
/// <param name="Remark">Why he cannot be chosen; null: he can.</param>
/// <param name="Share">What he has, when that is why.</param>
public sealed record Candidate(NamedPerson Person, string? Remark = null, ShareTarget? Share = null);

/// <summary>Finds people to share with.</summary>
public sealed class Candidates(PersonNames names, CurrentUser user, Texts<ContactSharingModule> texts)
{
    private const int Most = 20;

    /// <returns>Who is ticked, then who is found; last who is found and cannot be chosen.</returns>
    internal async Task<IReadOnlyList<Candidate>> Of(AddressBook book, IReadOnlyList<ShareLine> shown, ShareForm form, string? search, CancellationToken cancel)
    {
        var ticked = (await names.Of(form.People, cancel)).Values;
        var found = await Search(search, cancel);
        return [.. ticked.Select(p => new Candidate(p)), .. found.Where(p => !form.People.Contains(p.Id)).Select(p => Judged(p, book, shown)).OrderBy(c => c.Remark is not null)];
    }

    /// <summary>Who is typed and not ticked is never guessed.</summary>
    /// <exception cref="Modularity.Errors.InvalidException">Something is typed that led to nobody who is ticked.</exception>
    internal async Task RequireTicked(ShareForm form, CancellationToken cancel)
    {
        var who = form.Who?.Trim() ?? "";
        var found = await Search(who, cancel);
        if (who.Length == 0 || found.Any(p => form.People.Contains(p.Id)))
            return;
        if (found.Count > 0)
            throw Refusal.Of("people", "Nobody is chosen by “{0}” yet: tick whom you mean.", who);
        throw who.Contains('@', StringComparison.Ordinal)
            ? Refusal.Of("people", "{0} is no address of a colleague. Contacts are shared inside the organisation only.", who)
            : Refusal.Of("people", "Nobody here is called “{0}”. Contacts are shared inside the organisation only.", who);
    }

    private async Task<IReadOnlyList<NamedPerson>> Search(string? text, CancellationToken cancel) =>
        string.IsNullOrWhiteSpace(text) ? [] : await names.Search(text.Trim(), Most, cancel);

    private Candidate Judged(NamedPerson person, AddressBook book, IReadOnlyList<ShareLine> shown)
    {
        if (person.Id == user.Id)
            return new Candidate(person, texts["That is you."]);
        if (person.Id == book.OwnerId)
            return new Candidate(person, texts["Owns this and sees everything."]);
        return shown.FirstOrDefault(l => l.Target.PersonId == person.Id) is { } line ? new Candidate(person, Remark(line), line.Target) : new Candidate(person);
    }

    private string Remark(ShareLine line) => line.State switch
    {
        InvitationState.Waiting => texts["Is invited already."],
        InvitationState.Declined => texts["Has declined; “Resend” asks again."],
        _ => texts["Already has this."],
    };
}
