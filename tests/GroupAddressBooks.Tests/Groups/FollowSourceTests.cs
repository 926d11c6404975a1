using Carnet.Contacts;
using Carnet.GroupAddressBooks.Groups;
using Carnet.GroupAddressBooks.Members;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Work;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Groups;

public sealed class FollowSourceTests
{
    [Theory, BothDatabases]
    public async Task Members_are_whom_the_source_names_and_administrators_stay(DatabaseProvider database)
    {
        var role = new Role();
        await using var office = await TestSite.Open(database, [new ContactsModule(), new GroupAddressBooksModule()], services => services.AddSingleton<IMemberSource>(role));
        var group = await office.Group("dan", "Sales", "bob");
        await office.AsSystem(async sp =>
        {
            var db = sp.GetRequiredService<TenantDb>();
            (await db.Set<Group>().FindAsync(group))!.Follow("role", "Sales");
            await db.SaveChangesAsync();
        });
        role.Members = ["eve", "tess"];
        await office.AsSystem(sp => sp.GetServices<IRecurringJob>().OfType<FollowSources>().Single().Run(default));
        Assert.Equal(["dan", "eve", "tess"], (await office.MembersOf(group)).Select(m => m.PersonId));
    }

    private sealed class Role : IMemberSource
    {
        public string Kind => "role";
        public IReadOnlyCollection<string> Members { get; set; } = [];

        Task<IReadOnlyCollection<string>> IMemberSource.Members(string query, CancellationToken cancel) => Task.FromResult(query == "Sales" ? Members : []);
    }
}
