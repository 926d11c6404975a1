using Carnet.Contacts.Books;
using Carnet.Contacts.Pages.Details;
using Carnet.Contacts.Pages.Lists;
using Carnet.Contacts.Pages.Offers;
using Carnet.Contacts.Rights;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Contacts.Pages.Audiences;

/// <summary>One line of "who sees this".</summary>
/// <param name="Who">A person's name, or null: see <paramref name="Group"/>.</param>
/// <param name="Group">A group's name; with no person all its members, null with no person: everyone.</param>
public sealed record AudienceLine(Holding Holding, string? Who, string? Group, int Members)
{
    /// <summary>The reader belongs to the group and may read who else does.</summary>
    public bool Opens { get; init; }
}

/// <summary>Lines that go through one book, or through the contact itself.</summary>
public sealed record AudiencePlace(BookView? Book, string Name, IReadOnlyList<AudienceLine> Lines);

/// <summary>The contact as somebody else sees it.</summary>
/// <param name="Card">What is shown to him; null: nothing.</param>
public sealed record SeenAs(string Name, Right Rights, IReadOnlyList<AudienceLine> Reasons, DetailView? Card);

/// <summary>Who sees a contact, through what (B4).</summary>
/// <param name="IsComplete">The reader may give rights on it: he sees all of it, and may look with other people's eyes.</param>
/// <param name="Found">People to look with the eyes of.</param>
public sealed record AudienceView(Guid ContactId, string ContactName, bool IsComplete, IReadOnlyList<AudiencePlace> Places, IReadOnlyList<AudienceAction> Actions)
{
    public SeenAs? As { get; init; }
    public string? Search { get; init; }
    public IReadOnlyList<Person> Found { get; init; } = [];
}

/// <summary>Names what <see cref="Holders"/> found.</summary>
public sealed class AudienceNames(IPeople people, GroupBooks groups, Memberships memberships, IPreferences preferences)
{
    public async Task<IReadOnlyList<AudienceLine>> Of(IReadOnlyList<Holding> holdings, CancellationToken cancel)
    {
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var persons = await people.FindAll([.. holdings.Select(h => h.To.PersonId).OfType<string>().Distinct()], cancel);
        var ids = holdings.Select(h => h.To.GroupId).OfType<Guid>().Distinct().ToList();
        var names = await groups.All.Where(b => ids.Contains(b.GroupId!.Value)).ToDictionaryAsync(b => b.GroupId!.Value, b => b.Name, cancel);
        var counts = await memberships.All.Where(m => ids.Contains(m.GroupId)).GroupBy(m => m.GroupId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var mine = await memberships.Mine.Where(m => ids.Contains(m.GroupId)).Select(m => m.GroupId).ToListAsync(cancel);
        return [.. holdings.Select(h => new AudienceLine(
            h,
            h.To.PersonId is { } id ? persons.GetValueOrDefault(id)?.Name(order) ?? "?" : null,
            h.To.GroupId is { } group ? names.GetValueOrDefault(group, "?") : null,
            h.To.GroupId is { } counted ? counts.GetValueOrDefault(counted) : 0) { Opens = h.To is { PersonId: null, GroupId: { } open } && mine.Contains(open) })];
    }
}

/// <summary>Reads "who sees this".</summary>
public sealed class AudienceReader(Holders holders, AudienceNames names, Cards.ContactStore contacts, AudienceFrame frame, OtherEyes eyes)
{
    /// <param name="person">Whose eyes to look with, or null.</param>
    /// <param name="search">Beginning of a name of somebody to look with the eyes of.</param>
    public async Task<AudienceView> Read(Guid contactId, string? person, string? search, CancellationToken cancel)
    {
        var audience = await holders.Of(contactId, cancel);
        var lines = await names.Of(audience.Holdings, cancel);
        var name = await contacts.With(Right.View).Where(c => c.Id == contactId).Select(c => c.NameFirstLast).SingleAsync(cancel);
        var view = await frame.Around(new AudienceView(contactId, name, audience.IsComplete, [], []), lines, cancel);
        if (!audience.IsComplete)
            return view;
        return view with
        {
            Search = search,
            Found = string.IsNullOrWhiteSpace(search) ? [] : await frame.Search(search, cancel),
            As = person is not null && await frame.Find(person, cancel) is { } other
                ? await eyes.See(view, other, await holders.For(other.Id, audience.Holdings, cancel), cancel)
                : null,
        };
    }
}

/// <summary>Sorts lines by the books they go through.</summary>
public sealed class AudienceFrame(BookShelf shelf, GroupBooks groups, IPeople people, Offered<AudienceAction> actions)
{
    private const int Most = 8;

    public async Task<AudienceView> Around(AudienceView view, IReadOnlyList<AudienceLine> lines, CancellationToken cancel)
    {
        var seen = (await shelf.Read(cancel)).ToDictionary(b => b.Id);
        var ids = lines.Select(l => l.Holding.BookId).OfType<Guid>().Distinct().ToList();
        var named = await groups.All.Where(b => ids.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Name, cancel);
        return view with
        {
            Places = [.. lines.GroupBy(l => l.Holding.BookId).OrderBy(g => g.Key is null)
                .Select(g => new AudiencePlace(g.Key is { } id ? seen.GetValueOrDefault(id) : null, g.Key is { } other ? seen.GetValueOrDefault(other)?.Name ?? named.GetValueOrDefault(other, "") : "", [.. g]))],
            Actions = view.IsComplete ? await actions.For(Right.View, cancel) : [],
        };
    }

    public Task<IReadOnlyList<Person>> Search(string text, CancellationToken cancel) => people.Search(text.Trim(), Most, cancel);

    public Task<Person?> Find(string id, CancellationToken cancel) => people.Find(id, cancel);
}
