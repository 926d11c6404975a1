using Carnet.GroupAddressBooks.Actions;
using Carnet.GroupAddressBooks.Tests.Sites;
using Carnet.Modularity.Data;
using Carnet.Modularity.Errors;
using Carnet.Contacts.Rights;
using Carnet.Modularity.Modules;
using Carnet.Testing.Databases;
using Carnet.Testing.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Carnet.GroupAddressBooks.Tests.Groups;

/// <summary>What workflows ask for is done with the rights of whom they run for.</summary>
public sealed class WorkflowTests
{
    [Theory, BothDatabases]
    public async Task Adds_a_person_for_who_administers_the_group(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        await Assert.ThrowsAsync<ForbiddenException>(() => Run<AddMember>(office, "bob", ("group", "SALES"), ("person", "eve")));
        Assert.Equal(1, (await Run<AddMember>(office, "dan", ("group", "sales"), ("person", "eve")))["added"]);
        Assert.Contains(await office.MembersOf(group), m => m.PersonId == "eve");
    }

    [Theory, BothDatabases]
    public async Task Shares_a_contact_for_who_may_add(DatabaseProvider database)
    {
        await using var office = await Office.Open(database);
        var group = await office.Group("dan", "Sales", "bob");
        var contact = await office.Contact("bob", await office.PrivateBook("bob"));
        await Assert.ThrowsAsync<ForbiddenException>(() => Run<ShareContact>(office, "bob", ("group", group), ("contactId", contact)));
        await office.Give("dan", await office.BookOf(group), Grantee.Group(group), Right.Add);
        Assert.Equal(1, (await Run<ShareContact>(office, "bob", ("group", "Sales"), ("contactId", contact)))["shared"]);
        Assert.Equal(Right.View, await office.RightsOn("dan", contact) & Right.View);
    }

    private static Task<IReadOnlyDictionary<string, object>> Run<T>(TestSite office, string person, params (string Name, object Value)[] inputs) where T : IActionHandler =>
        office.As(person, sp => sp.GetRequiredService<T>().Run(inputs.ToDictionary(i => i.Name, i => i.Value), default));
}
