using Carnet.Modularity.Work;
using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Links;
using Carnet.ContactSharing.Logs;
using Carnet.ContactSharing.Rules;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;
using Carnet.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Links;

/// <summary>Lists that anyone with the link downloads (C30).</summary>
[Collection(Rulers.Name)]
public sealed class LinkTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task Who_has_the_link_downloads_what_its_maker_would(DatabaseProvider database)
    {
        using var owner = await hosts.Linker(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder, "Anna Muster");
        var link = await Link.Make(owner, folder);
        using var visitor = owner.Host.Visitor();
        var list = await visitor.Get(link);
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (list.Status, list.ContentType));
        Assert.Contains("Muster", list.Body, StringComparison.Ordinal);
        Assert.Equal((await owner.Browser.Get($"books/{folder}/export/file?format=Csv")).Body, list.Body);
        await owner.Contact(folder, "Berta Berg");
        Assert.Contains("Berg", (await visitor.Get(link)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_robot_cache_or_other_site_keeps_it()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        using var visitor = owner.Host.Visitor();
        foreach (var address in new[] { await Link.Make(owner, await owner.Folder("Suppliers")), "open-lists/nothing" })
        {
            var answer = await visitor.Get(address);
            Assert.Equal(["noindex, nofollow"], answer.Headers.GetValues("X-Robots-Tag"));
            Assert.Equal(["no-referrer"], answer.Headers.GetValues("Referrer-Policy"));
            Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        }
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_nowhere()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var secret = (await Link.Make(owner, folder)).Split('/')[^1];
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, (await owner.Browser.Get($"books/{folder}/links")).Body, StringComparison.Ordinal);
        var kept = await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<BookLink>().SingleAsync(l => l.BookId == folder));
        Assert.Equal(SecretToken.Hash(secret), kept.TokenHash);
    }

    [Theory, BothDatabases]
    public async Task Making_using_and_revoking_are_written_down(DatabaseProvider database)
    {
        using var owner = await hosts.Linker(database);
        var folder = await owner.Folder("Suppliers");
        var link = await Link.Make(owner, folder, ("label", "Printer"));
        using var visitor = owner.Host.Visitor();
        await visitor.Get(link);
        await visitor.Get(link);
        Assert.Contains("used 2 times", (await owner.Browser.Get($"books/{folder}/links")).Text("[data-link]")!, StringComparison.Ordinal);
        await owner.Browser.Submit($"books/{folder}/links", "revocation");
        var log = await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<LogEntry>().Where(e => e.BookId == folder).OrderBy(e => e.Id).ToListAsync());
        var me = await owner.Id();
        Assert.Equal([(LogAct.LinkMade, me), (LogAct.LinkUsed, null), (LogAct.LinkUsed, null), (LogAct.LinkRevoked, me)], log.Select(e => (e.Act, e.ActorId)));
        Assert.Equal(4, (await owner.Browser.Get($"books/{folder}/links")).Document.QuerySelectorAll("[data-act]").Length);
        using var ada = await hosts.Desk(database, "ada");
        var lines = (await ada.Browser.Get("admin/books/log")).Document.QuerySelectorAll("tr[data-act]").Where(r => r.TextContent.Contains("Printer", StringComparison.Ordinal));
        Assert.True(lines.Count() >= 4);
    }

    [Fact]
    public async Task Asking_for_the_head_only_does_nothing()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var link = await Link.Make(owner, folder);
        using var visitor = owner.Host.Visitor();
        Assert.True((int)(await visitor.Send(new HttpRequestMessage(HttpMethod.Head, link), [])).Status >= 400);
        Assert.Contains("never used", (await owner.Browser.Get($"books/{folder}/links")).Text("[data-link]")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_manage_the_book_makes_no_link()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var stranger = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.Post($"books/{folder}/links", "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post($"books/{folder}/links", "folders/new")).Status);
        await Link.Make(owner, folder);
        var link = (await owner.Browser.Get($"books/{folder}/links")).Form("revocation").GetAttribute("action")!;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Post(link, "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post(link.Replace(folder.ToString(), (await other.Folder("Own")).ToString(), StringComparison.Ordinal), "folders/new")).Status);
    }

    [Fact]
    public async Task Too_many_downloads_of_one_link_have_to_wait()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        using var visitor = owner.Host.Visitor();
        var turns = owner.Host.Services.GetRequiredService<LinkTurns>();
        var link = await Link.Make(owner, await owner.Folder("Suppliers"));
        var id = await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<BookLink>().OrderByDescending(l => l.Id).Select(l => l.Id).FirstAsync());
        for (var use = 0; use < LinkTurns.PerLink; use++)
            Assert.True(turns.TakeLink(id));
        var answer = await visitor.Get(link);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Equal(TimeSpan.FromMinutes(10), answer.Headers.RetryAfter?.Delta);
    }
}
