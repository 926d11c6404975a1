using System.Net;
using Carnet.Contacts.Rights;
using Carnet.ContactSharing.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.ContactSharing.Tests.Shares;

public sealed class UndoTests(Hosts hosts)
{
    [Theory, BothDatabases]
    public async Task A_share_taken_back_by_mistake_is_given_again(DatabaseProvider database)
    {
        using var owner = await hosts.Somebody(database);
        using var other = await hosts.Somebody(database);
        var folder = await owner.Folder("Suppliers");
        await owner.Share(folder, other, ("role", "Manager"), ("notice", "None"));
        var before = await other.RightsIn(folder);
        await owner.Browser.Submit($"books/{folder}/shares/p-{await other.Id()}", "removal");
        Assert.Equal(Right.None, await other.RightsIn(folder));
        var toast = await owner.Browser.Get($"books/{folder}/shares");
        await owner.Browser.Submit(toast, $"restoration/{(int)before}");
        Assert.Equal(before, await other.RightsIn(folder));
        Assert.Empty(await other.Mails());
    }

    [Fact]
    public async Task Only_who_manages_the_book_gives_a_share_again()
    {
        using var owner = await hosts.Somebody(DatabaseProvider.Sqlite);
        using var other = await hosts.Somebody(DatabaseProvider.Sqlite);
        var folder = await owner.Folder("Suppliers");
        var path = $"books/{folder}/shares/p-{await other.Id()}/restoration/";
        Assert.Equal(HttpStatusCode.NotFound, (await other.Browser.Post(path + 31, "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post(path + 32, "folders/new")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await owner.Browser.Post(path + 0, "folders/new")).Status);
        Assert.Equal(Right.None, await other.RightsIn(folder));
    }
}
