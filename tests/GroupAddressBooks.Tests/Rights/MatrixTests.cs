using System.Text.RegularExpressions;
using Carnet.Modularity;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Rights;

/// <summary>Every cell of matrix.md over HTTP, at every door: one site and one database for all.</summary>
public sealed partial class MatrixTests(MatrixSites sites) : IClassFixture<MatrixSites>
{
    private static Matrix Table => MatrixSites.Table;

    // The expression behind all doors is held to both databases by the address book's own tests; here it is the doors.
    [Fact]
    public async Task Gives_exactly_what_the_table_says_at_every_door()
    {
        var (host, made) = await sites.Of(DatabaseProvider.Sqlite);
        var wrong = new List<string>();
        foreach (var person in Table.Cells.GroupBy(c => c.Login))
        {
            using var caller = new Caller(person.Key, person.Key.Length == 0 ? host.Visitor() : await host.SignIn(person.Key));
            foreach (var cell in person)
                foreach (var door in Table.Doors[cell.Action])
                    if (await new Doors(made, caller).Try(cell.Action, door, made.Places[cell.Place]) is var given && given != cell.Expected)
                        wrong.Add($"{cell.Place}: {cell.Role} ({cell.Login}) {cell.Action} by {door}: {given} instead of {cell.Expected}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Offers_nothing_it_would_refuse()
    {
        var (host, made) = await sites.Of(DatabaseProvider.Sqlite);
        var wrong = new List<string>();
        foreach (var row in Table.Cells.Where(c => c.Login.Length > 0).GroupBy(c => (c.Place, c.Role, c.Login)))
        {
            using var caller = new Caller(row.Key.Login, await host.SignIn(row.Key.Login));
            var place = made.Places[row.Key.Place];
            var contact = await caller.Seen(place);
            var cells = row.ToDictionary(c => c.Action, c => c.Expected);
            if (cells["list"] == Verdict.Yes)
                Compare("add", (await caller.Get($"books/{place.Book}/contacts", false)).Has($"a[href$='/books/{place.Book}/contacts/new']"));
            if (cells["view"] == Verdict.Yes && cells["list"] == Verdict.Yes)
            {
                var page = await caller.Get($"contacts/{contact}?book={place.Book}", false);
                Compare("edit", page.Has($"a[href$='/contacts/{contact}/edit']"));
                Compare("delete", page.Has("form[action$='/removals']"));
            }

            void Compare(string action, bool isOffered)
            {
                if (cells.TryGetValue(action, out var expected) && isOffered != (expected == Verdict.Yes))
                    wrong.Add($"{row.Key.Place}: {row.Key.Role} {action} is {(isOffered ? "" : "not ")}offered");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Says_the_same_of_what_is_hidden_and_of_what_does_not_exist()
    {
        var (host, made) = await sites.Of(DatabaseProvider.Sqlite);
        using var eve = new Caller("eve", await host.SignIn("eve"));
        var tenant = await host.Inside(sp => Task.FromResult(sp.GetRequiredService<Tenant>().ConnectionString));
        using var log = new CommandLog(connection => tenant.Contains(connection.DataSource, StringComparison.Ordinal));
        foreach (var place in new[] { made.Places["private"], made.Places["group"] })
        {
            var contact = await eve.Seen(place);
            foreach (var path in new[] { $"contacts/{contact}", $"contacts/{contact}/edit", $"contacts/{contact}/history", $"contacts/{contact}/audience", $"contacts/{contact}/shares", $"contacts/{contact}/export", $"contacts/{contact}/editors",
                $"books/{place.Book}/contacts", $"books/{place.Book}/export", $"books/{place.Book}/contacts/new", $"books/{place.Book}/shares", $"books/{place.Book}/group", $"groups/{place.Group ?? place.Book}", $"groups/{place.Group ?? place.Book}/rights" })
                foreach (var fragment in new[] { false, true })
                    Assert.Equal(
                        (path, await Told(eve, log, Identifier().Replace(path, Guid.NewGuid().ToString()), fragment)),
                        (path, await Told(eve, log, path, fragment)));
        }
    }

    // Words, headers, and what the database was asked: the work betrays nothing either. The first time fills what is remembered.
    private static async Task<string> Told(Caller caller, CommandLog log, string path, bool fragment)
    {
        await caller.Get(path, fragment);
        Answered? answer = null;
        // The list of tenants is read anew from time to time, whatever is asked.
        var commands = (await log.During(async () => answer = await caller.Get(path, fragment))).Where(c => !c.Text.Contains("FROM \"tenants\"", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(commands);
        var headers = answer!.Headers.Where(h => h.Key is not ("Date" or "Set-Cookie")).OrderBy(h => h.Key).Select(h => $"{h.Key}: {Changing().Replace(Identifier().Replace(string.Join(",", h.Value), "id"), "")}");
        return $"{(int)answer.Status}, {commands.Count} commands:\n{string.Join("\n---\n", commands.Select(c => c.Text))}\n{string.Join('\n', headers)}\n{Plain(answer)}";
    }

    [Fact]
    public void The_table_is_read_whole()
    {
        Assert.Contains(Table.Cells, c => c is { Place: "group", Login: "nikos", Action: "edit", Expected: Verdict.Yes });
        Assert.Contains(Table.Cells, c => c is { Place: "private", Login: "", Action: "view", Expected: Verdict.SignIn });
        Assert.All(Table.Cells, c => Assert.Contains(c.Action, Table.Doors.Keys));
        Assert.True(Table.Cells.Count > 300);
    }

    private static string Plain(Answered answer) => Changing().Replace(Identifier().Replace(answer.Body, "id"), "");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifier();

    [GeneratedRegex("CfDJ8[\\w-]+")]
    private static partial Regex Changing();
}
