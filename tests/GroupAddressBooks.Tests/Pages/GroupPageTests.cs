using System.Net;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Pages;

/// <summary>Pages of groups as people use them, with a browser without scripts.</summary>
public sealed class GroupPageTests
{
    [Theory, BothDatabases]
    public async Task A_group_is_founded_renamed_joined_and_left_with_a_browser(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        using var eve = await host.SignIn("eve");
        var group = await Found(dan, "Trade fair");
        Assert.Equal("422 There is a group called “Trade fair” already.", await Refused(dan, "TRADE FAIR"));
        Assert.Equal("422 A name has at most 80 characters.", await Refused(dan, new string('x', 300)));
        Assert.False((await dan.Get("groups/new")).Has("#field-Name[maxlength]"));
        Assert.True((await dan.Submit($"{group}/settings", group, new() { ["Name"] = "Fairs", ["Description"] = "All of them" })).IsRedirect);
        Assert.Equal("Fairs", (await dan.Get(group)).Title);

        Assert.True((await eve.Submit("groups", $"{group}/requests")).IsRedirect);
        Assert.Contains("You asked to join", (await eve.Get("groups")).Body, StringComparison.Ordinal);
        Assert.Equal("1 request waits", (await dan.Get("groups")).Text("[data-asking]"));
        var waiting = await dan.Get(group);
        await dan.Submit(waiting, waiting.Document.QuerySelector("form[action$='/acceptance']")!.GetAttribute("action")!);
        Assert.Equal("Eve Lindqvist is a member now.", (await dan.Get(group)).Text("[data-toast-text]"));
        Assert.False((await dan.Get("groups")).Has("[data-asking]"));
        Assert.True((await eve.Get("groups")).Has("a[aria-label='Address book of Fairs']"));
        Assert.True((await eve.Get("contacts")).IsRedirect);
        Assert.True((await eve.Submit($"{group}/departure", $"{group}/departure")).IsRedirect);
        Assert.Equal(HttpStatusCode.Forbidden, (await eve.Get($"{group}/departure")).Status);
    }

    [Theory, BothDatabases]
    public async Task Who_asked_is_told_by_mail_in_his_language_what_was_decided(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        using var eve = await host.SignIn("eve");
        await eve.Submit("settings", "settings", new() { ["Language"] = "fr" });
        var group = await Found(dan, "Trade fair");
        await eve.Submit("groups", $"{group}/requests");
        await Answer("refusal");
        await eve.Submit("groups", $"{group}/requests");
        await Answer("acceptance");
        Assert.Equal(["Votre demande d’adhésion à Trade fair", "Vous êtes maintenant membre de Trade fair"], await Subjects("eve@lumiere.example"));
        Assert.Equal(2, (await Subjects("dan@lumiere.example")).Count);

        async Task Answer(string how)
        {
            var waiting = await dan.Get(group);
            await dan.Submit(waiting, waiting.Document.QuerySelector($"form[action$='/{how}']")!.GetAttribute("action")!);
        }

        Task<List<string>> Subjects(string to) => host.Inside(services => services.GetRequiredService<TenantDb>().Database
            .SqlQuery<string>($"SELECT subject AS \"Value\" FROM mail_outbox WHERE receiver = {to} ORDER BY id").ToListAsync());
    }

    [Theory, BothDatabases]
    public async Task A_group_without_an_administrator_says_that_nobody_answers_and_warns_who_can_help(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        using var eve = await host.SignIn("eve");
        using var ada = await host.SignIn("ada");
        using var bob = await host.SignIn("bob");
        var group = await Found(dan, "Trade fair");
        var people = await dan.Get($"{group}/members/new?find=bo");
        await dan.Submit(people, $"{group}/members", new() { ["people"] = people.Document.QuerySelector("input[name=people]")!.GetAttribute("value") });
        Assert.True((await eve.Get("groups?find=trade")).Has("#open-groups form[action$='/requests']"));
        Assert.False((await ada.Get(group)).Has("[data-no-administrator]"));
        await host.Inside(services => services.GetRequiredService<TenantDb>().Set<GroupMember>().ExecuteUpdateAsync(set => set.SetProperty(m => m.IsAdministrator, false)));

        var open = await eve.Get("groups?find=trade");
        Assert.False(open.Has("#open-groups form[action$='/requests']"));
        Assert.Equal("Nobody can answer at the moment: the group has no administrator.", open.Text("#open-groups [data-nobody-answers]"));
        var page = await eve.Get(group);
        Assert.True(page.Has("[data-nobody-answers]"));
        Assert.False(page.Has("form[action$='/requests']"));
        Assert.EndsWith("Tell the administrators of the site.", (await bob.Get(group)).Text("[data-no-administrator]"), StringComparison.Ordinal);
        Assert.EndsWith("Name one of its members.", (await ada.Get(group)).Text("[data-no-administrator]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sharing_without_a_group_leads_to_asking_and_founding()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var eve = await host.SignIn("eve");
        var book = (await eve.Get("contacts")).Location!.TrimStart('/');
        await eve.Submit($"{book}/new", book, new() { ["given"] = "Anna" });
        var contact = (await eve.Get(book)).Document.QuerySelector("[data-contact]")!.GetAttribute("data-contact");
        var window = await eve.Get($"contacts/{contact}/shares");
        Assert.True(window.Has(".empty-state a[href$='groups#open-groups']"));
        Assert.True(window.Has($".empty-state a[href$='contacts/{contact}']"));
    }

    [Theory, BothDatabases]
    public async Task The_selector_stands_at_private_and_leads_to_the_group(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        await Found(dan, "Trade fair");
        var contacts = await dan.Get((await dan.Get("contacts")).Location!);
        Assert.Equal("Private", contacts.Text("#environment option[selected]"));
        var book = contacts.Document.QuerySelector("#environment optgroup option")!.GetAttribute("value")!;
        var answer = await dan.Get($"environment?book={book}", ("HX-Request", "true"));
        Assert.EndsWith($"/books/{book}/contacts", answer.Headers.GetValues("HX-Redirect").Single(), StringComparison.Ordinal);
        Assert.Equal("Trade fair", (await dan.Get($"books/{book}/contacts")).Text("#environment option[selected]"));
    }

    [Theory, BothDatabases]
    public async Task A_right_is_given_seen_in_the_summary_removed_and_given_back_by_undo(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        var group = await Found(dan, "Trade fair");
        var people = await dan.Get($"{group}/members/new?find=bo");
        await dan.Submit(people, $"{group}/members", new() { ["people"] = people.Document.QuerySelector("input[name=people]")!.GetAttribute("value") });

        var rights = await dan.Get($"{group}/rights?find=isch");
        Assert.Equal(4, rights.Document.QuerySelectorAll("#fixed-holders li").Length);
        var bob = rights.Document.QuerySelector("input[name=people]")!.GetAttribute("value")!;
        await dan.Submit(rights, $"{group}/grants", new() { ["people"] = bob, ["preset"] = "AddAndDelete" });
        var given = await dan.Get($"{group}/rights");
        Assert.Contains("Add and delete contacts", given.Text($"[data-grant='{bob}']"), StringComparison.Ordinal);
        Assert.Equal("Has: Add and delete contacts", given.Text("#candidates label:has([value='{0}']) [data-held]".Replace("{0}", bob, StringComparison.Ordinal)));
        Assert.Equal("Has: Add and delete contacts", (await dan.GetFragment($"{group}/rights?find=isch")).Text("[data-held]"));
        Assert.False(rights.Has("[data-held]"));
        await dan.Submit(given, $"{group}/grants/{bob}/removal");
        var removed = await dan.Get($"{group}/rights");
        Assert.False(removed.Has($"[data-grant='{bob}']"));
        Assert.True(removed.Has($"form[action$='{group}/grants/{bob}/AddAndDelete']"));
        await dan.Submit(removed, $"{group}/grants/{bob}/AddAndDelete");
        Assert.True((await dan.Get($"{group}/rights")).Has($"[data-grant='{bob}']"));
    }

    private static async Task<string> Found(Browser browser, string name)
    {
        var answer = await browser.Submit("groups/new", "groups", new() { ["Name"] = name });
        return answer.Location!.TrimStart('/');
    }

    private static async Task<string> Refused(Browser browser, string name)
    {
        var answer = await browser.Submit("groups/new", "groups", new() { ["Name"] = name });
        return $"{(int)answer.Status} {answer.Text(".invalid-feedback")}";
    }
}
