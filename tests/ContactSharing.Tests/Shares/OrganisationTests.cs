using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Modules;
using Carnet.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSharing.Tests.Shares;

public sealed class OrganisationTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task Everybody_reads_the_organisations_book_and_office_managers_write(DatabaseProvider database)
    {
        using var carol = await hosts.Desk(database, "carol");
        using var other = await hosts.Somebody(database);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Browser.Post("organisation-book", "folders/new")).Status);
        var opened = await carol.Browser.Post("organisation-book", "folders/new");
        var book = Guid.Parse(opened.Location!.Split('/')[^2]);
        var contact = await carol.Contact(book);
        Assert.Contains("Office managers", (await carol.Browser.Get($"contacts/{contact}/audience")).Text("[data-holding=Office]")!, StringComparison.Ordinal);
        var seen = await carol.Browser.Get($"contacts/{contact}/audience?person={await carol.Id()}");
        Assert.True(!seen.Has("#seen-as") || seen.Text("#seen-as")!.Contains("deleting", StringComparison.Ordinal));
        Assert.Equal(["Anna Muster"], await other.Names(book));
        Assert.Equal(Right.View, await other.RightsIn(book));
        Assert.Equal(Right.View | Right.Edit | Right.Add | Right.Delete, await carol.RightsIn(book));
        Assert.Contains("Shared", await other.Side());
        Assert.Equal(HttpStatusCode.Forbidden, (await carol.Browser.Get($"books/{book}/shares")).Status);
    }

    [Fact]
    public async Task A_workflow_grants_rights_as_the_person_it_runs_for()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var inputs = new Dictionary<string, object> { ["bookId"] = folder.ToString(), ["person"] = await other.Id(), ["rights"] = "manager" };
        var declared = new ContactSharingModule().Actions.Single(a => a.Name == "book.grant");
        await owner.Do(sp => ((IActionHandler)sp.GetRequiredService(declared.Handler)).Run(inputs, default));
        Assert.True((await other.RightsIn(folder)).HasFlag(Right.Delete));
        await Assert.ThrowsAsync<Modularity.Errors.ForbiddenException>(() => other.Do(sp => ((IActionHandler)sp.GetRequiredService(declared.Handler)).Run(inputs, default)));
    }

    [Fact]
    public async Task The_address_of_the_list_wants_a_login_and_the_right()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        await owner.Contact(folder);
        var address = (await owner.Browser.Get($"books/{folder}/shares")).Document.QuerySelector("#csv input")!.GetAttribute("value")!;
        Assert.Contains("Muster", (await owner.Browser.Get(address)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Get(address)).Status);
        using var visitor = owner.Host.Visitor();
        Assert.True((await visitor.Get(address)).IsRedirect);
        await owner.Share(folder, other, ("role", "Viewer"), ("notice", "None"));
        Assert.Contains("Muster", (await other.Browser.Get(address)).Body, StringComparison.Ordinal);
    }
}
