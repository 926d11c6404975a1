using System.Net;
using Carnet.ContactFormats;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;

namespace Carnet.Contacts.Tests.Pages;

public sealed class PictureTests(PageHosts hosts) : IClassFixture<PageHosts>
{
    // The smallest GIF a browser draws.
    private static readonly byte[] Dot = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    [Theory, BothDatabases]
    public async Task Gives_the_picture_to_keep_for_ever_in_this_browser_and_to_run_nothing(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "ada");
        var id = (await desk.Add(Desk.Person("With", "Picture") with { Photo = new ContactPhoto("image/gif", Dot, null) }))[0];
        var source = (await desk.Browser.Get($"contacts/{id}")).Document.QuerySelector("article img")!.GetAttribute("src")!;
        var picture = await desk.Browser.Get(source);

        Assert.Equal((HttpStatusCode.OK, "image/gif"), (picture.Status, picture.ContentType));
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(picture.Headers.CacheControl.Private);
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var stranger = await hosts.Desk(database, "eve");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Get(source)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Browser.Get(source[..^2] + "zz")).Status);
    }

    [Theory, BothDatabases]
    public async Task Shows_nothing_that_could_hold_a_script(DatabaseProvider database)
    {
        using var desk = await hosts.Desk(database, "bob");
        var drawing = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray();
        var id = (await desk.Add(Desk.Person("With", "Drawing") with { Photo = new ContactPhoto("image/svg+xml", drawing, null) }))[0];
        Assert.False((await desk.Browser.Get($"contacts/{id}")).Has("article img"));
    }
}
