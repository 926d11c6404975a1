using System.Net;
using System.Net.Http.Headers;
using Carnet.Modularity.Data;
using Carnet.Testing.Databases;
using Carnet.Testing.Web;

namespace Carnet.GroupAddressBooks.Tests.Pages;

/// <summary>The picture of a group: uploaded, shown to whom may know of the group, refused, removed.</summary>
public sealed class GroupPictureTests
{
    private static readonly byte[] Jpeg = Convert.FromBase64String("/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAABAAG/8QAGBABAAMBAAAAAAAAAAAAAAAAAAVDgcH/xAAWAQEBAQAAAAAAAAAAAAAAAAAGAAf/xAAcEQABBAMBAAAAAAAAAAAAAAAAAQMFgTQ1sbL/2gAMAwEAAhEDEQA/AM+DJ1bw4GTq3igNg3flRnN4LldQAkmkgA//2Q==");

    [Theory, BothDatabases]
    public async Task A_picture_shows_wherever_the_group_stands_until_it_is_removed(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        var group = await Found(dan, "ByAdministrator");
        Assert.False((await dan.Get(group)).Has(".group-head img"));
        Assert.True((await Upload(dan, group, Jpeg)).IsRedirect);
        var source = (await dan.Get(group)).Document.QuerySelector(".group-head img")!.GetAttribute("src")!;
        Assert.Equal(source, (await dan.Get("groups")).Document.QuerySelector(".group-rows img")!.GetAttribute("src"));

        var picture = await dan.Get(source);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg"), (picture.Status, picture.ContentType));
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(picture.Headers.CacheControl.Private);
        Assert.Equal("nosniff", picture.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await dan.Get(source[..^2] + "zz")).Status);

        Assert.True((await dan.Submit($"{group}/settings", $"{group}/picture/removal")).IsRedirect);
        Assert.False((await dan.Get(group)).Has(".group-head img"));
        Assert.Equal(HttpStatusCode.NotFound, (await dan.Get(source)).Status);
    }

    [Theory, BothDatabases]
    public async Task Who_may_not_know_of_the_group_gets_no_picture_and_members_do_not_change_it(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        using var bob = await host.SignIn("bob");
        var group = await Found(dan, "ByAdministrator");
        await Upload(dan, group, Jpeg);
        var source = (await dan.Get(group)).Document.QuerySelector(".group-head img")!.GetAttribute("src")!;
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Get(source)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bob.Post($"{group}/picture/removal", "groups")).Status);

        var people = await dan.Get($"{group}/members/new?find=bo");
        await dan.Submit(people, $"{group}/members", new() { ["people"] = people.Document.QuerySelector("input[name=people]")!.GetAttribute("value") });
        Assert.Equal(HttpStatusCode.OK, (await bob.Get(source)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bob.Post($"{group}/picture/removal", "groups")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(bob, group, (await bob.Get("groups")).Token, Jpeg)).Status);
        Assert.Equal(HttpStatusCode.OK, (await bob.Get(source)).Status);
    }

    [Theory, BothDatabases]
    public async Task A_file_that_is_no_picture_is_refused_in_words_and_the_picture_stays(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var dan = await host.SignIn("dan");
        var group = await Found(dan, "ByInvitation");
        await Upload(dan, group, Jpeg);
        var source = (await dan.Get(group)).Document.QuerySelector(".group-head img")!.GetAttribute("src")!;

        Assert.Contains("no picture", await Refused(dan, group, "MZ not a picture"u8.ToArray()), StringComparison.Ordinal);
        Assert.Contains("cannot be read", await Refused(dan, group, Jpeg[..40]), StringComparison.Ordinal);
        Assert.Equal("422 Choose a picture.", await Refused(dan, group, []));
        Assert.Equal(HttpStatusCode.OK, (await dan.Get(source)).Status);
        Assert.Equal(source, (await dan.Get(group)).Document.QuerySelector(".group-head img")!.GetAttribute("src"));
    }

    private static async Task<string> Found(Browser browser, string joining) =>
        (await browser.Submit("groups/new", "groups", new() { ["Name"] = "Choir", ["Joining"] = joining })).Location!.TrimStart('/');

    private static async Task<string> Refused(Browser browser, string group, byte[] file)
    {
        var answer = await Upload(browser, group, file);
        return $"{(int)answer.Status} {answer.Text("#picture .invalid-feedback")}";
    }

    private static async Task<Answered> Upload(Browser browser, string group, byte[] file) =>
        await Send(browser, group, (await browser.Get($"{group}/settings")).Token, file);

    private static async Task<Answered> Send(Browser browser, string group, string token, byte[] bytes)
    {
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "picture", "choir.exe");
        return await browser.Send(new HttpRequestMessage(HttpMethod.Post, $"{group}/picture") { Content = content }, []);
    }
}
