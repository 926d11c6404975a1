using Carnet.ContactSharing.Pages;
using Carnet.Modularity.Texts;
using Microsoft.EntityFrameworkCore;

namespace Carnet.ContactSharing.Logs;

/// <summary>A line of the log in words.</summary>
/// <param name="Who">Null: nobody who is signed in.</param>
/// <param name="Book">"" when it is about no book.</param>
public sealed record LogLine(LogEntry Entry, string? Who, string What, string Book);

/// <summary>Puts the log into words.</summary>
public sealed class LogLines(BookLog log, PersonNames names, Texts<ContactSharingModule> texts)
{
    internal async Task<IReadOnlyList<LogLine>> Of(Func<IQueryable<LogEntry>, IQueryable<LogEntry>> choice, CancellationToken cancel)
    {
        var entries = await choice(log.Lines).ToListAsync(cancel);
        var heirs = entries.Where(e => e.Act == LogAct.HandedOver).Select(e => e.Detail);
        var people = await names.Of([.. entries.Select(e => e.OwnerId).OfType<string>().Concat(heirs).Distinct()], cancel);
        return [.. entries.Select(e => new LogLine(e, e.ActorName.Length > 0 ? e.ActorName : null, What(e, people), Book(e, people)))];
    }

    private string What(LogEntry entry, IReadOnlyDictionary<string, NamedPerson> people) => entry.Act switch
    {
        LogAct.LinkMade => texts["made a link for anyone"],
        LogAct.LinkUsed => texts["the link was used"],
        LogAct.LinkRevoked => texts["revoked the link"],
        LogAct.ContentOpened => texts["looked into the address book"],
        LogAct.HandedOver => texts["handed it over to {0}", people[entry.Detail].Name],
        LogAct.Destroyed => texts["deleted it for good"],
        LogAct.OwnerLeft => texts["deleted the account of {0}, its owner", entry.Detail.Length > 0 ? entry.Detail : texts["Somebody who left"]],
        _ => texts["changed the rules: {0}", Rules(entry.Detail.Split(','))],
    } + (entry.LinkId is not null && entry.Detail.Length > 0 ? texts[" ({0})", entry.Detail] : "");

    // As RuleBook writes it: "links" or "", "content" or "", the days.
    private string Rules(string[] parts) => string.Join(" · ",
        texts[parts[0].Length > 0 ? "links for anyone are allowed" : "links for anyone are not allowed"],
        texts[parts[1].Length > 0 ? "administrators may look into address books" : "administrators do not look into address books"],
        texts["address books without an owner are kept for {0} days", parts[2]]);

    private string Book(LogEntry entry, IReadOnlyDictionary<string, NamedPerson> people) => entry switch
    {
        { BookId: null } => "",
        { BookName.Length: > 0 } => entry.BookName,
        { OwnerId: { } owner } => texts["Contacts of {0}", people[owner].Name],
        _ => "?",
    };
}
