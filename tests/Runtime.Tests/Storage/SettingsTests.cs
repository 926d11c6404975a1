using Carnet.Modularity.Errors;
using Carnet.Modularity.Work;
using Carnet.Runtime.Mail;
using Carnet.Runtime.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Carnet.Runtime.Tests.Storage;

public sealed class SettingsTests
{
    [Theory, BothDatabases]
    public async Task Are_new_until_saved_and_then_the_same_on_every_node(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await using var other = site.AnotherNode();
        Assert.Equal("Carnet", (await Get(other)).Name);
        await Save(site, new SiteSettings { Name = "Société Générale d'Œuvres", Languages = ["fr"] });
        await Save(site, await Get(site) with { AddressBookQuota = 7 });
        Assert.Equivalent(new SiteSettings { Name = "Société Générale d'Œuvres", Languages = ["fr"], AddressBookQuota = 7 }, await Get(other));
    }

    [Theory, BothDatabases]
    public async Task Preferences_are_each_persons_own(DatabaseProvider database)
    {
        await using var site = await TestSite.Open(database, []);
        await site.As("ada", scope => scope.GetRequiredService<IPreferences>().Save(new DisplayPreferences { PageSize = 10 }, default));
        await site.As("ada", scope => scope.GetRequiredService<IPreferences>().Save(new DisplayPreferences { PageSize = 20 }, default));
        Assert.Equal(20, (await site.As("ada", scope => scope.GetRequiredService<IPreferences>().Get<DisplayPreferences>(default))).PageSize);
        Assert.Equal(50, (await site.As("bob", scope => scope.GetRequiredService<IPreferences>().Get<DisplayPreferences>(default))).PageSize);
    }

    [Fact]
    public async Task A_visitor_has_the_default_preferences_and_keeps_none()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        Assert.Equal(new DisplayPreferences(), await site.AsSystem(scope => scope.GetRequiredService<IPreferences>().Get<DisplayPreferences>(default)));
        await Assert.ThrowsAsync<NotSignedInException>(() =>
            site.AsSystem(scope => scope.GetRequiredService<IPreferences>().Save(new DisplayPreferences(), default)));
    }

    [Fact]
    public async Task The_mail_servers_password_is_not_readable_in_the_database()
    {
        await using var site = await TestSite.Open(DatabaseProvider.Sqlite, []);
        await site.AsSystem(async scope =>
        {
            var protection = scope.GetRequiredService<IDataProtectionProvider>();
            await scope.GetRequiredService<ISiteSettings>().Save(new MailSettings().WithPassword("pass & wörd", protection), default);
            Assert.DoesNotContain("pass", await scope.GetRequiredService<TenantDb>().Set<StoredValue>().Select(s => s.Value).SingleAsync(), StringComparison.Ordinal);
        });
        await site.AsSystem(async scope => Assert.Equal("pass & wörd",
            (await scope.GetRequiredService<ISiteSettings>().Get<MailSettings>(default)).Password(scope.GetRequiredService<IDataProtectionProvider>())));
    }

    private static Task<SiteSettings> Get(TestSite site) => site.As("ada", scope => scope.GetRequiredService<ISiteSettings>().Get<SiteSettings>(default));

    private static Task Save(TestSite site, SiteSettings settings) => site.As("ada", scope => scope.GetRequiredService<ISiteSettings>().Save(settings, default));
}
