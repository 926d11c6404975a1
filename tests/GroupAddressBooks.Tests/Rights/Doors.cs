using System.Net;
using Carnet.Testing.Web;

namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>Somebody tries one action through each of its doors.</summary>
public sealed class Doors(Arrangement made, Caller caller)
{
    /// <summary>How an action is tried through a door, with a contact of its own where it changes something.</summary>
    public Task<Verdict> Try(string action, string door, Place place) => (action, door) switch
    {
        ("view", "page") => Look(place, c => $"contacts/{c}"),
        ("view", "fragment") => Look(place, c => $"contacts/{c}", fragment: true),
        ("view", "print") => Look(place, c => $"contacts/{c}/print"),
        ("list", "page") => Look(place, _ => $"books/{place.Book}/contacts"),
        ("list", "fragment") => Look(place, _ => $"books/{place.Book}/contacts", fragment: true),
        ("list", "letters") => Look(place, _ => $"books/{place.Book}/letters", fragment: true),
        ("view", "carddav") => Device(place, "GET", false, null),
        ("list", "carddav") => Books(place),
        ("edit", "carddav") => Device(place, "PUT", true, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Phone\r\nN:Phone;Anna;;;\r\nEND:VCARD\r\n"),
        ("add", "carddav") => Add(place),
        ("history", _) => Look(place, c => $"contacts/{c}/history", door == "fragment"),
        ("who", _) => Look(place, c => $"contacts/{c}/audience", door == "fragment"),
        ("edit", "form") or ("edit", "fragment") => Look(place, c => $"contacts/{c}/edit", door == "fragment"),
        ("edit", "save") => Send(place, c => $"contacts/{c}", _ => [("given", "Anna")]),
        ("add", "form") or ("add", "fragment") => Look(place, _ => $"books/{place.Book}/contacts/new", door == "fragment"),
        ("add", "save") => Send(place, _ => $"books/{place.Book}/contacts", _ => [("given", "New")]),
        ("delete", "carddav") => Device(place, "DELETE", true, null),
        ("delete", _) => Send(place, _ => $"books/{place.Book}/removals", c => [("ids", c)], door == "fragment"),
        ("share", "window") => Window(place),
        ("share", "selection") => Selection(place),
        ("share", "save") => Send(place, _ => "shares", c => [("Ids", c), ("Books", made.Elsewhere.GetValueOrDefault(caller.Login, place.Book).ToString())]),
        ("move", "save") => Send(place, _ => $"books/{place.Book}/moves", c => [("ids", c), ("target", made.Elsewhere.GetValueOrDefault(caller.Login).ToString())]),
        ("unshare", "save") => Send(place, _ => "shares/removals", c => [("Ids", c), ("Book", place.Book.ToString())]),
        ("export", "file") => Look(place, c => $"contacts/{c}/export"),
        ("export book", "page") => Look(place, _ => $"books/{place.Book}/export"),
        ("export book", "file") => Look(place, _ => $"books/{place.Book}/export/file"),
        ("export book", "selection") => Send(place, _ => $"books/{place.Book}/selection/export/file", c => [("ids", c)]),
        ("restore", "page") => Restore(place),
        ("rights", "save") => Send(place, _ => $"groups/{place.Group}/grants/{made.IdOf("pablo")}/Add", _ => []),
        ("rights", _) => Look(place, _ => $"groups/{place.Group}/rights", door == "fragment"),
        ("let edit", "page") => Look(place, c => $"contacts/{c}/editors"),
        ("let edit", "save") => LetEdit(place),
        _ => throw new InvalidOperationException($"There is no door {door} for {action}: write it here."),
    };

    private async Task<Verdict> Look(Place place, Func<Guid, string> path, bool fragment = false) =>
        Of(await caller.Get(path(await caller.Seen(place)), fragment));

    private async Task<Verdict> Send(Place place, Func<Guid, string> path, Func<string, (string, string)[]> fields, bool fragment = false)
    {
        var contact = await place.NewContact();
        return Of(await caller.Post(path(contact), fields(contact.ToString()), fragment));
    }

    private async Task<Verdict> Device(Place place, string method, bool changes, string? card)
    {
        var contact = changes ? await place.NewContact() : await caller.Seen(place);
        var verdict = Of(await caller.Device(method, $"{Book(place)}{contact:N}.vcf", card));
        // A device gets contacts in books: what somebody sees without its book (C28) he meets on the web alone.
        return verdict == Verdict.Unknown && method != "DELETE" && !await caller.SeesBook(place) && await caller.SeesContact(place) ? Verdict.Yes : verdict;
    }

    private async Task<Verdict> Books(Place place) => Of(await caller.Device("PROPFIND", Book(place), null));

    private async Task<Verdict> Add(Place place) =>
        Of(await caller.Device("PUT", $"{Book(place)}{Guid.NewGuid():N}.vcf", $"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{Guid.NewGuid()}\r\nFN:New Phone\r\nN:Phone;New;;;\r\nEND:VCARD\r\n"));

    private string Book(Place place) => $"dav/{(caller.Login.Length == 0 ? "somebody" : caller.Login)}/{place.Book:N}/";

    // Whoever sees a contact may open the window; it says why nothing can be ticked.
    private async Task<Verdict> Window(Place place) =>
        Ticks(await caller.Get($"contacts/{await caller.Seen(place)}/shares", false));

    private async Task<Verdict> Selection(Place place)
    {
        // Opened from a book: who does not see the book has no such window.
        var answer = await caller.Post($"books/{place.Book}/selection/shares", [("ids", (await caller.Seen(place)).ToString())], false);
        return Of(answer) == Verdict.Unknown && await caller.SeesContact(place) ? Verdict.No : Ticks(answer);
    }

    private static Verdict Ticks(Answered answer) =>
        Of(answer) == Verdict.Yes && !answer.Has("input[name=Books]") ? Verdict.No : Of(answer);

    private async Task<Verdict> Restore(Place place)
    {
        var contact = await place.NewContact();
        await made.Trash(place, contact);
        var answer = await caller.Post("trash/restorations", [("places", $"{place.Book}/{contact}")], false);
        if (Of(answer) == Verdict.SignIn)
            return Verdict.SignIn;
        // The trash says nothing of what is not one's own: it offers no line and passes over what was not offered.
        return await made.Stands(place.Book, contact) ? Verdict.Yes : await caller.SeesBook(place) ? Verdict.No : Verdict.Unknown;
    }

    private async Task<Verdict> LetEdit(Place place)
    {
        // The person's own group stands for one: whom rights are given is looked at last.
        if (place.Group is not { } group)
            return Of(await caller.Get($"contacts/{await caller.Seen(place)}/editors", false));
        var answer = await caller.Post($"contacts/{await place.NewContact()}/editors/{group}/{made.IdOf("olga")}", [], false);
        return Of(answer) == Verdict.Unknown && await caller.SeesContact(place) ? Verdict.No : Of(answer);
    }

    private static Verdict Of(Answered answer) => answer.Status switch
    {
        HttpStatusCode.Redirect or HttpStatusCode.SeeOther when answer.Location!.Contains("sign-in", StringComparison.Ordinal) => Verdict.SignIn,
        HttpStatusCode.Unauthorized => Verdict.SignIn,
        // Who may only look is led from the form to the details (R6).
        HttpStatusCode.SeeOther when answer.Url.AbsolutePath.EndsWith("/edit", StringComparison.Ordinal) => Verdict.No,
        HttpStatusCode.OK when answer.Url.AbsolutePath.EndsWith("/edit", StringComparison.Ordinal) && answer.Headers.Contains("HX-Redirect") => Verdict.No,
        HttpStatusCode.Created or HttpStatusCode.NoContent or HttpStatusCode.MultiStatus => Verdict.Yes,
        HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.UnprocessableEntity => Verdict.Yes,
        HttpStatusCode.Forbidden => Verdict.No,
        HttpStatusCode.NotFound => Verdict.Unknown,
        var status => throw new InvalidOperationException($"{answer.Url} answered {(int)status}: {answer.Title}"),
    };
}
