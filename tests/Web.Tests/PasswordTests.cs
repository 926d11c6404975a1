using System.Text.RegularExpressions;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Testing.Mail;
using Carnet.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Web.Tests;

public sealed partial class PasswordTests
{
    private const string New = "a brand new one";

    [Theory, BothDatabases]
    public async Task Forgotten_ones_are_replaced_by_a_link_that_works_once(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var open = await host.SignIn("bob");
        using var visitor = host.Visitor();
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob@lumiere.example" });
        var link = await host.LinkMailedTo("bob@lumiere.example");

        Assert.Equal("/sign-in", (await SetNew(visitor, link, New)).Location);

        using var bob = await host.SignIn("bob", New);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.SignIn("bob"));
        Assert.True((await open.Get("settings")).IsRedirect, "an open session ends with the old password");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Get(link)).Status);
    }

    [Fact]
    public async Task The_mail_goes_through_a_real_server()
    {
        using var server = SmtpServer.Start();
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        await host.Inside(async services =>
        {
            await services.GetRequiredService<ISiteSettings>().Save(
                new MailSettings { Server = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, SenderAddress = "carnet@lumiere.example" }, CancellationToken.None);
            return 0;
        });
        using var visitor = host.Visitor();
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" });
        await host.RunDue();
        Assert.Contains("X-Receiver: bob@lumiere.example", Assert.Single(server.Received()), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task Asking_for_a_mail_tells_nothing_about_accounts(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var visitor = host.Visitor();
        var known = await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" });
        var unknown = await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "nobody" });
        Assert.Equal(HttpStatusCode.OK, known.Status);
        Assert.Equal(Stable(known.Body), Stable(unknown.Body));
        await host.RunDue();
        Assert.Single(host.Mails());
    }

    [Fact]
    public async Task Asking_often_sends_one_mail_and_is_stopped_in_the_end()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        for (var tries = 0; tries < 10; tries++)
            Assert.Equal(HttpStatusCode.OK, (await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" })).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" })).Status);
        await host.RunDue();
        Assert.Single(host.Mails());
    }

    [Theory, BothDatabases]
    public async Task Changing_ones_own_signs_out_everywhere_else(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var here = await host.SignIn("bob");
        using var elsewhere = await host.SignIn("bob");

        Assert.Equal("This is not your current password.", (await Change(here, "wrong", New, New)).Text(".invalid-feedback"));
        Assert.Equal("The two passwords are not the same.", (await Change(here, CarnetHost.Password, New, "another")).Text(".invalid-feedback"));
        Assert.Equal("A password has at least 10 characters.", (await Change(here, CarnetHost.Password, "short", "short")).Text(".invalid-feedback"));
        var all = await Change(here, "wrong", "bobby", "another");
        Assert.Equal(
            ["This is not your current password.", "A password has at least 10 characters. A password has at least 4 different characters. A password must not contain the login.", "The two passwords are not the same."],
            all.Document.QuerySelectorAll(".invalid-feedback").Select(e => e.TextContent.Trim()));
        Assert.Equal("/settings", (await Change(here, CarnetHost.Password, New, New)).Location);

        Assert.Equal(HttpStatusCode.OK, (await here.Get("settings")).Status);
        Assert.True((await elsewhere.Get("settings")).IsRedirect);
    }

    [Theory, BothDatabases]
    public async Task A_login_in_any_letters_gets_one_and_changes_it(DatabaseProvider database)
    {
        await using var host = await CarnetHost.Start(database);
        using var ada = await host.SignIn("ada");
        await ada.Submit("admin/users/new", "admin/users", new() { ["Login"] = "zoë.дом'1", ["FamilyName"] = "Zoë", ["Email"] = "zoe@lumiere.example" });
        using var visitor = host.Visitor();
        await SetNew(visitor, await host.LinkMailedTo("zoe@lumiere.example"), "first of two words");
        using var zoe = await host.SignIn("zoë.дом'1", "first of two words");
        await Change(zoe, "first of two words", New, New);
        using var again = await host.SignIn("ZOË.дом'1", New);
    }

    [Theory, BothDatabases]
    public async Task Is_never_said_to_be_set_when_it_was_not(DatabaseProvider database)
    {
        var meddler = new Meddler();
        await using var host = await CarnetHost.Start(database, new()
        {
            Configure = builder => builder.Services.AddScoped<IPasswordHasher<User>>(_ => meddler),
        });
        using var visitor = host.Visitor();
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" });
        var link = await host.LinkMailedTo("bob@lumiere.example");
        meddler.Meddle = () => host.Inside(services => services.GetRequiredService<TenantDb>().Set<User>()
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.ConcurrencyStamp, "somebody else's")));
        var answer = await SetNew(visitor, link, New);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Somebody else changed this account at the same moment. Please try again."), (answer.Status, answer.Text("[role=alert]")));
        using var bob = await host.SignIn("bob");
    }

    [Fact]
    public async Task A_link_of_one_person_sets_nobody_elses()
    {
        await using var host = await CarnetHost.Start(DatabaseProvider.Sqlite);
        using var visitor = host.Visitor();
        await visitor.Submit("forgot-password", "forgot-password", new() { ["Login"] = "bob" });
        var link = await host.LinkMailedTo("bob@lumiere.example");
        var adasId = await host.Inside(async services => (await services.GetRequiredService<IPeople>().FindByLogin("ada", CancellationToken.None))!.Id);
        var forged = UserOf().Replace(link, $"user={adasId}&");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Get(forged)).Status);
    }

    private static Task<Answered> SetNew(Browser browser, string link, string password) =>
        browser.Submit(link, "reset-password", new() { ["Password"] = password, ["Repeated"] = password });

    private static Task<Answered> Change(Browser browser, string current, string next, string repeated) =>
        browser.Submit("settings/password", "settings/password", new() { ["CurrentPassword"] = current, ["Password"] = next, ["Repeated"] = repeated });

    /// <summary>Somebody changes accounts just while a password is made ready.</summary>
    private sealed class Meddler : PasswordHasher<User>
    {
        public Func<Task>? Meddle { get; set; }

        public override string HashPassword(User user, string password)
        {
            if (Meddle is not null)
                Task.Run(Meddle).Wait();
            return base.HashPassword(user, password);
        }
    }

    private static string Stable(string body) => TokenValue().Replace(body, "");

    [GeneratedRegex("CfDJ8[A-Za-z0-9_-]+")]
    private static partial Regex TokenValue();

    [GeneratedRegex("user=[^&]*&")]
    private static partial Regex UserOf();
}
