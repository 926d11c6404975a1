using System.Reflection;
using System.Text.RegularExpressions;
using Carnet.House.Tests.Il;
using Carnet.Modularity.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Carnet.House.Tests.Code;

/// <summary>Only the stores touch their tables: everybody else would forget to ask for the right.</summary>
public sealed partial class TableTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The doors to contacts and books. Each asks for the right in its query, or says here why it need not.</summary>
    private static readonly Dictionary<string, string> Doors = new()
    {
        ["Rights.Grants"] = "is the rights engine",
        ["Rights.GrantStore"] = "names the right",
        ["Rights.Holders"] = "the rights engine read the other way",
        ["Rights.Memberships"] = "the truth about members, for whoever keeps groups",
        ["Books.GroupBooks"] = "books of groups, for whoever keeps groups; leads to no contact",
        ["Books.SiteRules"] = "counts, leads to no contact",
        ["Cards.ContactStore"] = "names the right",
        ["Books.BookStore"] = "names the right",
        ["Books.BookLooks"] = "the user's own words for a book he sees",
        ["Books.FolderStore"] = "names the right, or makes one's own",
        ["Books.OrganisationBook"] = "asks for the permission; leads to no contact",
        ["Books.OwnerlessBooks"] = "books nobody has a right on, for who administers them",
        ["Books.BookCensus"] = "numbers for who administers the site, and contacts where its policy lets in",
        ["Books.FolderDeletion"] = "one's own folders only",
        ["Books.Relocation"] = "moves what the trash's door says may be taken out",
        ["Books.Duplication"] = "names the right",
        ["Lists.BookContents"] = "names the right",
        ["Lists.ContactList"] = "names the right",
        ["Lists.AlphabetRail"] = "names the right",
        ["Lists.CardFeed"] = "names the right",
        ["Collections.CollectionQueries"] = "names the right",
        ["Search.ContactSearch"] = "names the right",
        ["MassWorks.MassWorkStore"] = "each person's own work",
        ["MassWorks.MassRun"] = "hands out ids only; whoever acts on them names the right",
        ["Trash.TrashStore"] = "names the right",
        ["Histories.History"] = "names the right through the contact",
        ["Trash.Undo"] = "takes back only what this person just did",
        ["Trash.PurgeTrash"] = "a job of the site, for nobody in particular",
        ["Changes.Holds"] = "takes rows, reads none",
        ["Changes.ChangeRecorder"] = "empties the trash of what it puts into a book, reads none",
        ["Changes.Rewriting"] = "loads what a store found the right for, to write it",
    };

    [Fact]
    public void An_entity_is_queried_in_its_own_project_only() => Rule.Holds(ProductCalls.All.SelectMany(ForeignSets));

    [Fact]
    public void Contacts_and_books_have_few_doors() => Rule.Holds(ProductCalls.All.SelectMany(UnlistedDoors));

    [Fact]
    public void Every_listed_door_is_in_use() => Rule.Holds(
        Doors.Keys.Except(ProductCalls.All.Where(c => EntityOf(c) is not null).Select(DoorOf)).Select(door => $"Contacts.{door} is listed and queries nothing"));

    [Fact]
    public void No_statement_names_a_table_of_another_project() => Rule.Holds(
        from assembly in Product.Assemblies
        from literal in ProductCalls.Literals(assembly)
        from complaint in ForeignTables(assembly, literal)
        select complaint);

    [Fact]
    public void Pages_and_endpoints_hold_no_database() => Rule.Holds(
        Product.ModuleTypes.SelectMany(HoldsDatabase));

    [Fact]
    public void Sees_a_foreign_entity() => Rule.Complains(ProductCalls.Within(typeof(Sample)).SelectMany(ForeignSets), "Contact of Carnet.Contacts");

    [Fact]
    public void Sees_a_new_door() => Rule.Complains(
        ProductCalls.Within(typeof(Sample)).SelectMany(UnlistedDoors), "Contact without being listed");

    [Fact]
    public void Sees_a_foreign_table() =>
        Rule.Complains(ForeignTables(typeof(Sample).Assembly, "SELECT * FROM contacts WHERE id = {0}"), "contacts of Carnet.Contacts");

    [Fact]
    public void Sees_an_endpoint_with_a_database() => Rule.Complains(HoldsDatabase(typeof(Sample)), nameof(Sample.Show));

    // An entity of a library, such as Identity's, belongs to the project that maps it; only ours have an owner of their own.
    private static IEnumerable<string> ForeignSets(Call call)
    {
        if (EntityOf(call) is { } entity && entity.Assembly != call.Caller.Module.Assembly && entity.Namespace!.StartsWith("Carnet.", StringComparison.Ordinal))
            yield return $"{call.Place} queries {entity.Name} of {entity.Assembly.GetName().Name}";
    }

    private static IEnumerable<string> UnlistedDoors(Call call)
    {
        if (EntityOf(call) is { } entity && entity.Assembly.GetName().Name == "Carnet.Contacts" && !Doors.ContainsKey(DoorOf(call)))
            yield return $"{call.Place} queries {entity.Name} without being listed as a door";
    }

    private static string DoorOf(Call call) =>
        call.Place.StartsWith("Carnet.Contacts.", StringComparison.Ordinal) ? call.Place["Carnet.Contacts.".Length..] : call.Place;

    private static Type? EntityOf(Call call) =>
        call.Target is MethodInfo { IsGenericMethod: true, Name: nameof(DbContext.Set) or nameof(DbContext.Find) or nameof(DbContext.FindAsync) } method
        && method.DeclaringType!.IsAssignableTo(typeof(DbContext)) && !method.GetGenericArguments()[0].IsGenericParameter
            ? method.GetGenericArguments()[0]
            : null;

    private static readonly Dictionary<string, Assembly> Tables = ProductCalls.All
        .Where(c => c.Target.Name == "ToTable" && c.Arguments.Count > 1)
        .SelectMany(c => c.Constants(1).Select(table => (table, c.Caller.Module.Assembly)))
        .DistinctBy(t => t.table)
        .ToDictionary(t => t.table, t => t.Assembly);

    private static IEnumerable<string> ForeignTables(Assembly assembly, string literal) =>
        from match in Statement().Matches(literal)
        let table = match.Groups[1].Value
        where Tables.TryGetValue(table, out var owner) && owner != assembly
        select $"{assembly.GetName().Name} names the table {table} of {Tables[table].GetName().Name}: {literal}";

    private static IEnumerable<string> HoldsDatabase(Type type)
    {
        if (type.IsAssignableTo(typeof(IComponent)) && type.GetProperties(Everything).Any(p => p.PropertyType == typeof(TenantDb)))
            yield return $"{type.FullName} is a page and holds the database";
        foreach (var method in type.GetMethods(Everything).Where(m => m.IsStatic && IsAnswer(m.ReturnType)))
            if (method.GetParameters().Any(p => p.ParameterType == typeof(TenantDb)))
                yield return $"{type.FullName}.{method.Name} is an endpoint and holds the database";
    }

    private static bool IsAnswer(Type type) =>
        type.IsAssignableTo(typeof(IResult)) || (type.IsGenericType && type.GetGenericArguments()[0].IsAssignableTo(typeof(IResult)));

    [GeneratedRegex(@"\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+""?(\w+)")]
    private static partial Regex Statement();

    private static class Sample
    {
        internal static async Task<IResult> Show(TenantDb db) => Results.Ok(await db.Set<Contacts.Cards.Contact>().CountAsync());
    }
}
