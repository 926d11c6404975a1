using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;

namespace Carnet.GroupAddressBooks.Tests.Pages;

/// <summary>What is said when rights in a group's book are given again.</summary>
public sealed class RightGivenAgainTests
{
    [Theory, BothDatabases]
    public async Task A_right_given_a_second_time_says_what_it_replaced(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        var group = await Found(dan, "Trade fair");
        var people = await dan.Get($"{group}/members/new?find=bo");
        var bob = people.Document.QuerySelector("input[name=people]")!.GetAttribute("value")!;
        await dan.Submit(people, $"{group}/members", new() { ["people"] = bob });
        var rights = await dan.Get($"{group}/rights?find=isch");
        await dan.Submit(rights, $"{group}/grants", new() { ["people"] = bob, ["preset"] = "Add" });
        Assert.Equal("The rights hold from now on.", (await dan.Get($"{group}/rights")).Text("[data-toast-text]"));
        await dan.Submit(rights, $"{group}/grants", new() { ["people"] = bob, ["preset"] = "Add" });
        Assert.Equal(["Bob Fischer already had this right."], Told(await dan.Get($"{group}/rights")));
        await dan.PostForm($"{group}/grants", $"{group}/rights", [("people", bob), ("all", "true"), ("preset", "Add")]);
        await dan.Get($"{group}/rights");
        await dan.PostForm($"{group}/grants", $"{group}/rights", [("all", "true"), ("preset", "Add")]);
        Assert.Equal(["All members already had this right."], Told(await dan.Get($"{group}/rights")));
        await dan.Submit(rights, $"{group}/grants", new() { ["people"] = bob, ["preset"] = "AddAndDelete" });
        var changed = await dan.Get($"{group}/rights");
        Assert.Equal("Right of Bob Fischer changed from “Add contacts” to “Add and delete contacts”.", changed.Text("[data-toast-text]"));
        await dan.Submit(changed, $"{group}/grants/{bob}/Add");
        Assert.DoesNotContain("delete", (await dan.Get($"{group}/rights")).Text($"[data-grant='{bob}']")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_only_who_had_the_right_already_is_named_so()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var dan = await host.SignIn("dan");
        var group = await Found(dan, "Trade fair");
        var bob = await Join("bo");
        var eve = await Join("ev");
        await dan.PostForm($"{group}/grants", $"{group}/rights", [("people", bob), ("preset", "Add")]);
        await dan.Get($"{group}/rights");
        await dan.PostForm($"{group}/grants", $"{group}/rights", [("people", bob), ("people", eve), ("preset", "Add")]);
        Assert.Equal(["The rights hold from now on.", "Bob Fischer already had this right."], Told(await dan.Get($"{group}/rights")));

        async Task<string> Join(string find)
        {
            var people = await dan.Get($"{group}/members/new?find={find}");
            var id = people.Document.QuerySelector("input[name=people]")!.GetAttribute("value")!;
            await dan.Submit(people, $"{group}/members", new() { ["people"] = id });
            await dan.Get(group);
            return id;
        }
    }

    private static string[] Told(Answered page) => [.. page.Document.QuerySelectorAll("[data-toast-text]").Select(toast => toast.TextContent)];

    private static async Task<string> Found(Browser browser, string name)
    {
        var answer = await browser.Submit("groups/new", "groups", new() { ["Name"] = name });
        return answer.Location!.TrimStart('/');
    }
}
