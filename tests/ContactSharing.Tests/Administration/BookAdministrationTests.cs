using System.Net;
using Carnet.Contacts.Books;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Administration;

/// <summary>Which books there are; what stands in them only where the site allows it, and then written down.</summary>
[Collection(Rulers.Name)]
public sealed class BookAdministrationTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task The_table_names_owners_and_numbers_and_no_contacts(DatabaseProvider database)
    {
        await hosts.Rule(database, new SharingRules());
        using var owner = await hosts.Somebody(database, "Quentin", "Quirin");
        using var other = await hosts.Somebody(database);
        using var ada = await hosts.Desk(database, "ada");
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder, "Xaver Unseen");
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        var page = await ada.Browser.Get("admin/books?owner=quiri");
        var row = page.Document.QuerySelectorAll($"[data-book='{folder}'] td").Select(c => c.TextContent.Trim()).ToList();
        Assert.Equal(["Suppliers", "folder", "Quentin Quirin", "1", "1"], row[..5]);
        Assert.NotEqual("–", row[5]);
        Assert.DoesNotContain("Unseen", page.Body, StringComparison.Ordinal);
        Assert.False((await ada.Browser.Get("admin/books?owner=nobody-is-called-so")).Has("[data-book]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Browser.Get("admin/books")).Status);
    }

    [Theory, BothDatabases]
    public async Task Pages_follow_each_other_without_a_gap(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database, "Pia", $"Pager{Guid.NewGuid():N}");
        using var ada = await hosts.Desk(database, "ada");
        var mine = new List<Guid>();
        for (var number = 0; number < BookCensus.PageSize + 5; number++)
            mine.Add(await owner.Folder($"Folder {number}"));
        var name = (await owner.Do(sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Person.FamilyName)))!;
        var first = await ada.Browser.Get($"admin/books?kind=Folder&owner={name}");
        var second = await ada.Browser.GetFragment(first.Document.QuerySelector(".load-more a")!.GetAttribute("href")!.TrimStart('/'));
        var shown = first.Document.QuerySelectorAll("[data-book]").Concat(second.Document.QuerySelectorAll("[data-book]")).Select(r => Guid.Parse(r.GetAttribute("data-book")!));
        Assert.Equal(mine.AsEnumerable().Reverse(), shown);
    }

    [Theory, BothDatabases]
    public async Task A_look_into_a_book_is_written_down_and_lasts_an_hour(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var ada = await hosts.Desk(database, "ada");
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder, "Xaver Unseen");
        await hosts.Rule(database, new SharingRules { ContentForAdministrators = true });
        var answer = await ada.Browser.Submit($"admin/books?owner={await Login(owner)}", $"{folder}/openings");
        var opened = answer.Location!.TrimStart('/');
        Assert.Contains("Xaver Unseen", (await ada.Browser.Get(opened)).Body, StringComparison.Ordinal);
        var entry = await ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<LogEntry>().SingleAsync(e => e.BookId == folder));
        Assert.Equal((LogAct.ContentOpened, await ada.Id()), (entry.Act, entry.ActorId));
        Assert.Contains("looked into", (await ada.Browser.Get("admin/books/log")).Text("tr[data-act=ContentOpened]")!, StringComparison.Ordinal);
        await ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<LogEntry>().Where(e => e.Id == entry.Id).ExecuteUpdateAsync(set => set.SetProperty(e => e.At, DateTimeOffset.UtcNow.AddMinutes(-61))));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Browser.Get(opened)).Status);
    }

    [Fact]
    public async Task Without_the_policy_nobody_looks_into_a_book()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var ada = await hosts.Desk(DatabaseProvider.Sqlite, "ada");
        var folder = await owner.Folder("Suppliers");
        await hosts.Rule(DatabaseProvider.Sqlite, new SharingRules { ContentForAdministrators = true });
        var opened = (await ada.Browser.Submit($"admin/books?owner={await Login(owner)}", $"{folder}/openings")).Location!.TrimStart('/');
        await hosts.Rule(DatabaseProvider.Sqlite, new SharingRules());
        Assert.Equal(HttpStatusCode.NotFound, (await ada.Browser.Get(opened)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ada.Browser.Post($"admin/books/{folder}/openings", "folders/new")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Browser.Post($"admin/books/{folder}/openings", "folders/new")).Status);
        Assert.Equal(1, await ada.Do(sp => sp.GetRequiredService<TenantDb>().Set<LogEntry>().CountAsync(e => e.BookId == folder)));
    }

    [Fact]
    public async Task A_change_of_the_rules_is_written_down()
    {
        using var ada = await hosts.Desk(DatabaseProvider.Sqlite, "ada");
        await hosts.Rule(DatabaseProvider.Sqlite, new SharingRules());
        await ada.Browser.Submit("admin/books/rules", "rules", new() { ["links"] = "true", ["keepOwnerless"] = "60" });
        var line = (await ada.Browser.Get("admin/books/log")).Text("tr[data-act=RulesChanged]")!;
        Assert.Contains("links for anyone are allowed", line, StringComparison.Ordinal);
        Assert.Contains("kept for 60 days", line, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ada.Browser.Submit("admin/books/rules", "rules", new() { ["keepOwnerless"] = "0" })).Status);
    }

    private static Task<string> Login(Desk desk) => desk.Do(sp => Task.FromResult(sp.GetRequiredService<CurrentUser>().Person.Login));
}
