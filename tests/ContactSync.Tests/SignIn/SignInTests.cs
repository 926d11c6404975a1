using System.Text;
using Carnet.ContactSync.Devices;
using Carnet.ContactSync.SignIn;
using Carnet.ContactSync.Tests.Dav;
using Carnet.Modularity.Data;
using Carnet.Modularity.People;
using Carnet.Modularity.Work;
using Carnet.Runtime.Features;
using Carnet.Runtime.Tenants;
using Carnet.Testing;
using Carnet.Testing.Web;
using Carnet.Web.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.ContactSync.Tests.SignIn;

/// <summary>Basic credentials: who gets in, and what ends it at once.</summary>
public sealed class SignInTests(DavHost site) : IClassFixture<DavHost>
{
    [Theory]
    [InlineData("Basic")]
    [InlineData("Basic !!!")]
    [InlineData("Basic YQ==")]
    [InlineData("Bearer abc")]
    [InlineData("Basic OmE=")]
    public async Task A_broken_header_is_a_challenge(string header)
    {
        using var nobody = new DavClient(site.Host.Address, "x", null);
        Assert.Equal(401, (await nobody.Send("PROPFIND", "/dav/", null, ("Authorization", header))).Status);
    }

    [Fact]
    public async Task Credentials_come_in_either_encoding()
    {
        await ChangePassword("francois", "Pässwört-für-Öl-9");
        using var nobody = new DavClient(site.Host.Address, "francois", null);
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Latin1 })
        {
            var header = Convert.ToBase64String(encoding.GetBytes("francois:Pässwört-für-Öl-9"));
            Assert.Equal(207, (await nobody.Send("PROPFIND", "/dav/", null, ("Authorization", $"Basic {header}"), ("Depth", "0"))).Status);
        }
    }

    [Fact]
    public async Task A_new_password_ends_the_old_one_at_once()
    {
        using var client = site.Client("hugo");
        Assert.Equal(207, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        await ChangePassword("hugo", "another-Pass-77");
        Assert.Equal(401, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        using var again = new DavClient(site.Host.Address, "hugo", "another-Pass-77");
        Assert.Equal(207, (await again.Propfind("/dav/", "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task A_password_changed_on_another_node_ends_here_a_second_later_and_devices_go_on()
    {
        var clock = new FakeClock();
        await using var here = await CarnetHost.Start(DatabaseProvider.Sqlite, new() { Configure = builder => builder.Services.AddSingleton<TimeProvider>(clock) });
        using var client = new DavClient(here.Address, "hugo", CarnetHost.Password);
        using var phone = new DavClient(here.Address, "hugo", await here.InsideAs("hugo", async sp => (await sp.GetRequiredService<DeviceStore>().Add("Phone", default)).Password));
        foreach (var device in new[] { client, phone })
            Assert.Equal(207, (await device.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        var hugo = (await here.Inside(sp => sp.GetRequiredService<IPeople>().FindByLogin("hugo", default)))!;
        await using (var there = here.AnotherProcess())
        {
            var scopes = there.Services.GetRequiredService<ITenantScopes>();
            await using var scope = scopes.Open((await scopes.All(default))[0]);
            await scope.ServiceProvider.GetRequiredService<Carnet.Web.Passwords.OwnPassword>().Change(new CurrentUser(hugo), CarnetHost.Password, new("another-Pass-77", "another-Pass-77"), default);
        }
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        Assert.Equal(207, (await phone.Propfind("/dav/", "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_back_when_it_is_enabled()
    {
        using var client = site.Client("ines");
        Assert.Equal(207, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        var id = (await Person("ines")).Id;
        await site.Host.InsideAs("ada", async sp => { await sp.GetRequiredService<UserAccounts>().Disable(id, sp.GetRequiredService<CurrentUser>(), default); return 0; });
        Assert.Equal(401, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        await site.Host.InsideAs("ada", async sp => { await sp.GetRequiredService<UserAccounts>().Enable(id, default); return 0; });
        Assert.Equal(207, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task Guessing_is_slowed_down_and_one_wrong_password_counts_once()
    {
        using (var phone = new DavClient(site.Host.Address, "guessed", "yesterdays"))
            for (var i = 0; i < 40; i++)
                Assert.Equal(401, (await phone.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        var statuses = new List<int>();
        for (var i = 0; i < 25; i++)
        {
            using var guess = new DavClient(site.Host.Address, "guessed", $"guess{i}");
            statuses.Add((await guess.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        }
        Assert.Equal(401, statuses[0]);
        Assert.Equal(429, statuses[^1]);
        using var other = site.Client("lars");
        Assert.Equal(207, (await other.Propfind("/dav/", "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task A_site_may_forbid_account_passwords()
    {
        await using var own = await CarnetHost.Start(DatabaseProvider.Sqlite);
        await own.Inside(async sp => { await sp.GetRequiredService<ISiteSettings>().Save(new SyncSettings { AccountPasswords = false }, default); return 0; });
        using var client = new DavClient(own.Address, "ada", CarnetHost.Password);
        Assert.Equal(401, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
        await own.Inside(async sp => { await sp.GetRequiredService<FeatureSwitches>().Switch(ContactSyncModule.CardDavFeatureId, false, default); return 0; });
        Assert.Equal(404, (await client.Propfind("/dav/", "0", "<D:displayname/>")).Status);
    }

    [Fact]
    public async Task A_session_of_the_browser_opens_nothing()
    {
        using var ada = await site.Host.SignIn("ada");
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await ada.Get("dav/ada/private/contacts/")).Status);
    }

    private Task<Person> Person(string login) => site.Host.Inside(async sp => (await sp.GetRequiredService<IPeople>().FindByLogin(login, default))!);

    private async Task ChangePassword(string login, string next)
    {
        var person = await Person(login);
        await site.Host.InsideAs(login, async sp =>
        {
            await sp.GetRequiredService<Carnet.Web.Passwords.OwnPassword>().Change(new CurrentUser(person), CarnetHost.Password, new(next, next), default);
            return 0;
        });
    }
}
