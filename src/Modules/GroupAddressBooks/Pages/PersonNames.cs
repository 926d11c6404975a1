using System.Globalization;
using Carnet.Modularity.People;
using Carnet.Modularity.Texts;
using Carnet.Modularity.Work;

namespace Carnet.GroupAddressBooks.Pages;

/// <summary>A person as pages name him.</summary>
public sealed record NamedPerson(string Id, string Name, string? Detail, bool IsActive)
{
    /// <summary>A part of the name or of the detail, without regard to case and accents.</summary>
    public bool Matches(string part) =>
        Has(Name, part) || (Detail is not null && Has(Detail, part));

    private static bool Has(string text, string part) =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, part, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}

/// <summary>Names people in the reader's order of names.</summary>
public sealed class PersonNames(IPeople people, IPreferences preferences, Texts<GroupAddressBooksModule> texts)
{
    /// <returns>By name; who has no account any more is named so.</returns>
    public async Task<IReadOnlyList<NamedPerson>> Of(IReadOnlyCollection<string> ids, CancellationToken cancel)
    {
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        var found = await people.FindAll(ids, cancel);
        return [.. ids.Distinct().Select(id => found.TryGetValue(id, out var person) ? Named(person, order) : new NamedPerson(id, texts["Somebody who left"], null, false))
            .OrderBy(p => p.Name, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];
    }

    /// <summary>Active people whose name, login or address begins with the text.</summary>
    public async Task<IReadOnlyList<NamedPerson>> Search(string text, int limit, CancellationToken cancel)
    {
        var order = (await preferences.Get<DisplayPreferences>(cancel)).NameOrder;
        return [.. (await people.Search(text, limit, cancel)).Select(person => Named(person, order))];
    }

    private static NamedPerson Named(Person person, NameOrder order) =>
        new(person.Id, person.Name(order), person.Email ?? person.Login, person.IsActive);
}
