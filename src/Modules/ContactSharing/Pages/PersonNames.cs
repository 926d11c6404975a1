using System.Globalization;
using Carnet.ContactSharing.Logs;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;

namespace Carnet.ContactSharing.Pages;

/// <summary>A person as pages name him.</summary>
public sealed record NamedPerson(string Id, string Name, string? Detail);

/// <summary>Names people in the reader's order of names.</summary>
public sealed class PersonNames(IPeople people, IPreferences preferences, BookLog log, Texts<ContactSharingModule> texts)
{
    /// <returns>By id; who has no account any more is named so.</returns>
    internal async Task<IReadOnlyDictionary<string, NamedPerson>> Of(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var order = await Order(cancel);
        var found = await people.FindAll(ids, cancel);
        var left = await log.NamesOf([.. ids.Where(id => !found.ContainsKey(id))], cancel);
        return ids.Distinct().ToDictionary(id => id, id => found.TryGetValue(id, out var person) ? Named(person, order) : new NamedPerson(id, Gone(id, left), null));
    }

    private string Gone(string id, IReadOnlyDictionary<string, string> left) =>
        left.TryGetValue(id, out var name) ? texts["{0} (deleted)", name] : texts["Somebody who left"];

    /// <summary>Active people whose given or family name, login or address begins with the text (R47).</summary>
    internal async Task<IReadOnlyList<NamedPerson>> Search(string text, int limit, CancellationToken cancel)
    {
        var order = await Order(cancel);
        return [.. (await people.Search(text, limit, cancel)).Select(person => Named(person, order))];
    }

    private async Task<NameOrder> Order(CancellationToken cancel) => (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;

    private static NamedPerson Named(Person person, NameOrder order) => new(person.Id, person.Name(order), person.Email ?? person.Login);
}
