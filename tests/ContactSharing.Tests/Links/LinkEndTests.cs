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

/// <summary>How such a link ends.</summary>
[Collection(Rulers.Name)]
public sealed class LinkEndTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task What_leads_nowhere_leads_nowhere_in_the_same_words(DatabaseProvider database)
    {
        using var owner = await hosts.Linker(database);
        var folder = await owner.Folder("Suppliers");
        using var visitor = owner.Host.Visitor();
        var unknown = await visitor.Get("open-lists/" + SecretToken.New());
        var expired = await Link.Make(owner, folder);
        await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<BookLink>().Where(l => l.BookId == folder).ExecuteUpdateAsync(set => set.SetProperty(l => l.ExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1))));
        var revoked = await Link.Make(owner, folder);
        await owner.Browser.Submit($"books/{folder}/links", "revocation");
        foreach (var link in new[] { expired, revoked })
            Assert.Equal((unknown.Status, Words(unknown)), (await visitor.Get(link) is var answer ? answer.Status : default, Words(answer)));
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
    }

    [Theory, BothDatabases]
    public async Task A_link_ends_with_the_right_of_who_made_it(DatabaseProvider database)
    {
        using var owner = await hosts.Linker(database);
        using var administrator = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, administrator, ("role", "Administrator"), ("notice", "None"));
        var link = await Link.Make(administrator, folder);
        using var visitor = owner.Host.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(link)).Status);
        await owner.Browser.Submit($"books/{folder}/shares/p-{await administrator.Id()}", $"p-{await administrator.Id()}", new() { ["role"] = "Manager" });
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
    }

    [Fact]
    public async Task A_link_ends_with_the_account_of_who_made_it()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var (id, link) = (await owner.Id(), await Link.Make(owner, await owner.Folder("Suppliers")));
        using var visitor = owner.Host.Visitor();
        await Disable(true);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        await Disable(false);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(link)).Status);

        Task<int> Disable(bool isOff) => owner.Host.Inside(sp => sp.GetRequiredService<TenantDb>().Set<User>().Where(u => u.Id == id).ExecuteUpdateAsync(set => set.SetProperty(u => u.IsActive, !isOff)));
    }

    [Fact]
    public async Task A_site_that_does_not_allow_links_has_none()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var link = await Link.Make(owner, folder);
        var form = await owner.Browser.Get($"books/{folder}/links");
        await hosts.Rule(DatabaseProvider.Sqlite, new SharingRules());
        using var visitor = owner.Host.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Browser.Submit(form, "links")).Status);
        Assert.False((await owner.Browser.Get($"books/{folder}/links")).Has("#new-link"));
        Assert.False((await owner.Browser.Get($"books/{await owner.Folder("Others")}/shares")).Has("a[href$='/links']"));
    }

    [Theory]
    [InlineData("", "", "until")]
    [InlineData("", "2001-01-01", "until")]
    [InlineData("365", "", "until")]
    [InlineData("", "9999-12-31", "until")]
    public async Task A_link_has_an_end_within_a_year(string days, string until, string field)
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var answer = await owner.Browser.Submit($"books/{folder}/links", "links", new() { ["days"] = days, ["until"] = until });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.True(answer.Has($"#field-{field}-error"));
    }

    [Fact]
    public async Task A_day_counts_to_its_end()
    {
        using var owner = await hosts.Linker(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var today = DateTime.Now.Date;
        await Link.Make(owner, folder, ("days", ""), ("until", today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        var link = await owner.Do(sp => sp.GetRequiredService<TenantDb>().Set<BookLink>().SingleAsync(l => l.BookId == folder));
        Assert.Equal(today.AddDays(1), link.ExpiresAt.LocalDateTime);
    }

    [Theory, BothDatabases]
    public async Task An_administrator_revokes_any_link(DatabaseProvider database)
    {
        using var owner = await hosts.Linker(database);
        using var ada = await hosts.Desk(database, "ada");
        var link = await Link.Make(owner, await owner.Folder("Suppliers"));
        await ada.Browser.Submit("admin/books/links", "revocation");
        using var visitor = owner.Host.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(link)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await owner.Browser.Get("admin/books/links")).Status);
    }

    private static string Words(Answered answer) => answer.Text("main") ?? answer.Body;
}
